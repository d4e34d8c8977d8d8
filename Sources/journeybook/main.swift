print("journeybook")
