import JourneybookCommand

Journeybook.main()
