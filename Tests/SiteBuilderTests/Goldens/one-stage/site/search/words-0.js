journeybookSearch.take("words",0,"map A,onli B,smallest A,thing C;hing t,mallest s");
