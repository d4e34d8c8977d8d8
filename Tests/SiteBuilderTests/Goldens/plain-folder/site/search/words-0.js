journeybookSearch.take("words",0,"angri I,app DCB,awai J,call B,calm H,car J,customer A,driver G,journei A,kim A,look E,map E,open D,order A,taxi A,turn J,wait C");
