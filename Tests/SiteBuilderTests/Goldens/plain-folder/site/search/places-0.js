journeybookSearch.take("places",0,"AAAACAAAAEABELBBBBBBABACAAA");
