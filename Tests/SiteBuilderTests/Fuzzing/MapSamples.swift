/// A small file of each shape in which maps come: seeds for mutated input, and cases for what must hold of all shapes.
enum MapSamples {
    static let all: [(name: String, text: String)] = [
        ("outline with labels", outline), ("outline with lane headings", headings), ("outline with steps", steps),
        ("list of labels", listLabels), ("stages down", stagesDown), ("stages and steps down", stepsDown),
        ("stages across", stagesAcross), ("service blueprint", blueprint), ("two-column tables", twoColumns),
        ("mermaid", mermaid), ("front matter", frontMatter), ("russian", russian), ("polish", polish),
        ("japanese", japanese), ("several maps", severalMaps), ("told twice", toldTwice), ("persona", persona),
        ("unlabelled fence", fence), ("attributes", attributes), ("no map", noMap),
        ("persona columns", personaColumns), ("persona rows", personaRows), ("list of stages", stageList),
        ("numbered path", numberedPath), ("tables of phases", phaseTables), ("bold stages", boldStages),
        ("line of feelings", emotionLine), ("example in a fence", example), ("labels on one line", oneLine),
        ("tables within stages", stageTables), ("stages called like lanes", laneStages),
        ("own lanes later", laterLanes), ("steps beside lanes", stepsBesideLanes),
    ]

    /// A lane of the author's own that a later stage is the first to tell, and one that no stage tells.
    static let laterLanes = """
        # Customer journey of a buyer

        | Stage | Pain points | Weather | Emotions | Views | Touchpoints |
        |---|---|---|---|---|---|
        | Looking | Many shops | | -1 lost | | |
        | Trying | Cold feet | Rain | 🙂 glad | | Fitting room |

        """

    /// A stage that tells something of itself and something of its steps, some of them with a lane of the author's own.
    static let stepsBesideLanes = """
        # Buying shoes

        | Stage | Step | Touchpoints | Actions | Weather |
        |---|---|---|---|---|
        | Looking | Asking around | Friends | Asks | Rain |
        | | | | Compares | Sun |
        | Trying | Fitting | Shop | Walks | |

        """

    static let stageTables = """
        # Renting a flat

        ## Looking

        **Actions:** Reads advertisements

        **Emotions:** 🙂 curious

        | Touchpoints | Pain points |
        |---|---|
        | Website | Slow; no pictures |
        | Phone | Nobody answers {severity=4} |

        ## Signing

        **Actions:** Signs

        **Emotions:** -1 in a hurry

        | Touchpoint | Thoughts | Pain points |
        |---|---|---|
        | Office | "At last" | Queue |

        **Pain pionts:**

        - Old printer {severity=3}

        """

    static let laneStages = """
        # Buying a bike

        ## Needs

        ### Actions

        - Lists wishes

        ### Emotions

        - 🙂 curious

        ## Choosing

        ### Actions

        - Compares

        ### Emotions

        - 😐 unsure

        ## Thinking

        ### Actions

        - Sleeps on it

        ### Emotions

        - 😡 annoyed

        """

    static let outline = """
        # Getting a library card

        **Persona:** Irena, a teacher

        Told by six readers in spring.

        ## Stage 1: Hearing of it (two weeks)

        **Actions:**

        - Sees a poster at school
        - Asks the *caretaker* about [hours](https://example.org/hours)

        **Emotions:** 🙂 curious

        ## Stage 2: At the counter

        **Actions:** Fills in a form; waits
        **Pain points:** The form wants a fax number
        **Emotions:** −1 puzzled

        A note that is no lane.

        ## What we learned

        Posters work.

        """

    static let headings = """
        # Renting a bike

        ## Trying it

        ### Actions

        - Rides round the block
        - Rings the bell

        ### Thoughts

        > “Lighter than mine.”

        ### Emotions

        +1 pleased

        ## Bringing it back

        ### Actions

        1. Follows the map
        2. Turns back

        ### Emotions

        4/5 → 2/5

        ### Opportunities

        - Paint an arrow

        """

    static let steps = """
        # Posting a parcel

        ## Packing

        ### Finding a box

        #### Actions

        - Looks in the cellar

        #### Emotions

        - -1 hurried

        ### Taping it

        #### Actions

        - Borrows tape

        ## Handing over

        ### Actions

        - Queues

        """

    static let listLabels = """
        # Booking a table

        ## Choosing

        - **Actions:** Reads three menus
        - **Emotions**: excited (4/5)
        - **Pain points:**
          - No prices
          - Menu is a picture
            - severity: 3

        ## Arriving

        - **Actions:** Gives a name
        - **Emotions**: ★★☆☆☆
        - **Weather:** rain

        """

    static let stagesDown = """
        # Ordering a sofa

        | Stage | Actions | Touchpoints | Emotions | Pain points |
        |:---|---|:-:|--:|---|
        | Looking | Sits on nine sofas<br>Takes a photo | Shop; web site | +1 | |
        | Paying | Signs (twice; in two rooms) | Till | −2 cross | The \\| card fails |
        | Waiting | `calls` | Phone | 😐 | — |

        """

    static let stepsDown = """
        # Ordering shoes

        | Phase | Step | What they do | Feelings |
        |---|---|---|---|
        | Ordering | Choosing | Compares two sizes | +1 curious |
        | | Paying | Types the number | −1 wary |
        | Waiting | Looking out | Opens the door | −1 impatient |

        """

    static let stagesAcross = """
        Our first map.

        | | Asking | Getting an answer | Going home |
        |---|---|---|---|
        | **Actions** | Asks at the desk | Waits | Walks |
        | **Emotions** | 🙂 | 😡 furious | 😐 |
        | **Moments** | a | b | c |

        """

    static let blueprint = """
        | | Asking | Getting an answer |
        |---|---|---|
        | Physical evidence | Sign at the door | Printed number |
        | Customer actions | Asks | Waits to be called |
        | --- Line of interaction --- | | |
        | Frontstage | Prints a number | Calls it |
        | --- Line of visibility --- | | |
        | Backstage | Opens a case | Looks it up |
        | Support processes | Queue system | Library |

        """

    static let twoColumns = """
        # Seeing a doctor

        ## 1. Calling

        | Aspect | What we know |
        |---|---|
        | Actions | Dials<br>Waits |
        | Emotions | 2/5 |

        ## 2. Waiting room

        | Aspect | What we know |
        |---|---|
        | Actions | Reads |
        | Emotions | 1/5 afraid |

        """

    static let mermaid = """
        # Working day

        ```mermaid
        journey
            title My working day
            section Go to work
              Make tea: 5: Me
              Go upstairs: 3: Me, Cat
            section Go home
              Sit down: 5: Me
        ```

        """

    static let frontMatter = """
        ---
        title: Renewing a passport: from form to desk
        persona: tomas
        kind: current-state
        owner: front-desk
        lanes: [Actions, Omens, Emotions]
        emotion-scale: 1..7
        stages:
          - Finding out
          - At the desk
        sources:
          - id: calls
            kind: support
            title: Forty calls
        ---

        # Renewing a passport

        ## Finding out {#out moment=yes}

        **Actions:** Searches

        **Omens:** Two crows

        **Emotions:** 3 unsure

        ## At the desk

        Nothing yet.

        """

    static let russian = """
        # Ипотека

        **Персона:** Анна

        | Этап | Действия | Точки контакта | Эмоции | Болевые точки |
        |---|---|---|---|---|
        | Этап 1. Выбор | Сравнивает банки | Сайт; отделение | 😟 тревога | Ставки «от» |
        | Этап 2. Заявка | Собирает справки | Офис | разочарована | Всё дважды |

        """

    static let polish = """
        # Wizyta u lekarza

        ## Krok 1 — Rejestracja

        - **Działania:** dzwoni
        - **Emocje:** zadowolony
        - **Problemy:** zajęta linia

        ## Krok 2 — Wizyta

        - **Działania:** czeka
        - **Emocje:** −1 zły

        """

    static let japanese = """
        # 旅の計画

        ## 検討

        **行動：** 口コミを読む、比べる

        **感情：** 😊

        ## 予約

        **行動：**支払う

        """

    static let severalMaps = """
        # Two ways in

        ## By phone

        | Stage | Actions | Emotions |
        |---|---|---|
        | Calling | Dials | +1 |
        | Waiting | Holds | −2 |

        Between the two.

        ## By mail

        | Stage | Actions | Emotions |
        |---|---|---|
        | Writing | Types | 0 |
        | Sending | Prints | +2 |

        """

    static let toldTwice = """
        # Moving house

        ```mermaid
        journey
          title Moving house
          section Packing
            Fill boxes: 2: Ola
          section Driving
            Hire a van: 4: Ola
        ```

        | Stage | Actions | Emotions |
        |---|---|---|
        | Packing | Fill boxes | 2/5 |
        | Driving | Hire a van | 4/5 |

        """

    static let persona = """
        # Persona: Tomas

        - **Age:** 44
        - **Goals:** a quiet life
        - **Frustrations:** queues

        > “I only want the stamp.”

        """

    static let fence = """
        # Lunch

        ```
        Stage: Choosing
        Actions: reads the board
        Emotions: hungry
        Stage: Eating
        Actions: eats
        Emotions: glad
        ```

        """

    static let attributes = """
        # Buying a ticket <!-- #ticket -->

        ## Queueing {phase=decision}

        **Actions:** Looks for the end of the line

        **Emotions:** −1 hot

        **Pain points:**

        - Two windows closed {#windows severity=4 team=stations}
        - No shade <!-- severity=2 -->
        - The clock is wrong
          - severity: 1
          - source: interview
        - [x] ~~Signs in one language~~

        ## Paying

        | Lane | Content |
        |---|---|
        | Actions | Pays {importance=5}<br>Counts the change <!-- .quiet --> |
        | Emotions | −1 hurried {believed=+1} |

        """

    static let noMap = """
        # Minutes

        1. Budget
        2. Hiring

        | Task | Owner | Due |
        |---|---|---|
        | Report | Eva | May |

        - [ ] Call the printer

        """
}
