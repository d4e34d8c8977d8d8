journeybookSearch.take("places",0,"AAABAABABA");
