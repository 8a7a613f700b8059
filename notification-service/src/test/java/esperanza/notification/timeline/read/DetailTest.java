package esperanza.notification.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.json.EventJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DetailTest {

    @Test
    void codes_numbers_instants_and_yes_or_no_are_shown() {
        assertThat(detail("""
                {"urgency": "U0", "imminentDanger": true, "round": 2, "due": "2026-03-01T10:00:00Z", "area": "XX-01-001",
                 "consents": {"INVESTIGATION": "GRANTED"}, "evidence": ["ACCOUNT", "FILE"],
                 "role": "protection-officer", "explanation": {"en": "Decide", "es": "Decidir"}}""")).isEqualTo("""
                {"urgency":"U0","imminentDanger":true,"round":2,"due":"2026-03-01T10:00:00Z","area":"XX-01-001",\
                "consents":{"INVESTIGATION":"GRANTED"},"evidence":["ACCOUNT","FILE"],\
                "role":"protection-officer","explanation":{"en":"Decide","es":"Decidir"}}""");
    }

    @Test
    void references_pseudonyms_texts_and_what_is_sealed_stay_out() {
        assertThat(detail("""
                {"caseId": "6f9619ff-8b86-4d11-b42d-00c04fc964ff", "person": "ANA", "investigator": "0a1b2c",
                 "affected": [{"party": "6f9619ff-8b86-4d11-b42d-00c04fc964ff", "kind": "PERSON"}], "party": "X",
                 "reasons": {"subject": "6f9619ff-8b86-4d11-b42d-00c04fc964ff"}, "note": "she moved", "area": null}""")).isEqualTo("{}");
    }

    @Test
    void how_many_cases_came_before_stays_out_for_some_may_be_hidden() {
        assertThat(detail("""
                {"number": 2}""")).isEqualTo("{}");
    }

    private static String detail(String clear) {
        return Detail.of(new EventJson().tree(clear.getBytes(StandardCharsets.UTF_8)))
                .toString();
    }
}
