journeybookSearch.take("places",0,"AAACAAAAEABELBBBBBBABACAA");
