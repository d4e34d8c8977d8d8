journeybookSearch.take("places",0,"AAACAAAAEABELBBBBBBABA");
