import JourneybookCommand

Journeybook.main(Array(CommandLine.arguments.dropFirst()))
