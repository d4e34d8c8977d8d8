journeybookSearch.take("texts",0,[["journeys/smallest.html","The smallest map","",["only","Only"],["actions","Actions"],["~05fbe4","Does one thing"],[]]]);
