import Testing

@testable import MapReading

@Suite("Outlines")
struct OutlineTests {
    @Test("lanes may be labels, headings and list labels")
    func labelStyles() {
        let dump = Reading.dump(
            """
            # Buying a bicycle

            Some words before.

            ## Stage 1: Looking (2–3 days)

            A short scene.

            **Actions:**

            - Reads tests
            - Asks friends
              - channel: phone
              - severity: 3

            **Emotions:** +1 hopeful

            ### Pain points

            - Too many models

            ## Stage 2 — Buying

            - **Emotion**: 😤 Frustrated (2/5)
            - **Touchpoints:**
              - Shop
              - Website
            - **Opportunity:** One page with all sizes

            ## What we learnt

            Words after.
            """)
        #expect(
            dump == """
                map Buying a bicycle
                before: Some words before.
                stage Looking (2–3 days)
                  prose: A short scene.
                  actions: Reads tests | Asks friends {severity=3 channel=phone}
                  emotions: +1 hopeful [1 on -2..2]
                  pain-points: Too many models
                stage Buying
                  emotions: 😤 Frustrated (2/5) [2 on 1..5]
                  touchpoints: Shop | Website
                  opportunities: One page with all sizes
                after: What we learnt Words after.

                """)
    }
}
