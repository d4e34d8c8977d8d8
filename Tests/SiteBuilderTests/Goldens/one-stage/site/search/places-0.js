journeybookSearch.take("places",0,"AAAABAABABA");
