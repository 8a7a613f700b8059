package esperanza.notification.timeline.read;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import esperanza.runtime.json.EventJson;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DeclaredTest {

    @Test
    void exactly_the_declared_components_are_shown_if_they_have_a_value() {
        Declared declared = Declared.of(json("""
                {"properties": {
                  "urgency": {"type": "string", "x-timeline": true},
                  "consents": {"type": "object", "x-timeline": true},
                  "evidence": {"type": "array", "x-timeline": true},
                  "floor": {"type": ["string", "null"], "x-timeline": true},
                  "accused": {"type": "string"},
                  "cases": {"type": "integer"}}}"""));
        assertThat(declared.detail(json("""
                {"urgency": "U0", "consents": {"INVESTIGATION": "GRANTED"}, "evidence": [], "floor": null,
                 "accused": "NATIONAL_POLICE", "cases": 33, "unheard": "OF"}""")).toString()).isEqualTo("""
                {"urgency":"U0","consents":{"INVESTIGATION":"GRANTED"}}""");
    }

    @Test
    void of_a_list_exactly_the_declared_components_of_each_element_are_shown() {
        Declared declared = Declared.by("esperanza.intake.report-referred.v1");
        assertThat(declared.detail(json("""
                {"imminentDanger": true, "referrals": [
                  {"to": "PROTECTION", "basis": "CONSENT", "affected": [{"party": "0198c0de-0000-7000-8000-00000000000a"}],
                   "consent": "GRANTED", "onlyFor": null},
                  {"to": "PROTECTION", "basis": "HUMAN_ACT", "consent": null,
                   "onlyFor": "0198c0de-0000-7000-8000-00000000000b"}]}""")).toString()).isEqualTo("""
                {"imminentDanger":true,"referrals":[{"to":"PROTECTION","basis":"CONSENT","consent":"GRANTED"},\
                {"to":"PROTECTION","basis":"HUMAN_ACT"}]}""");
    }

    @Test
    void a_number_or_an_upper_case_word_that_nobody_declared_is_not_shown() {
        Declared declared = Declared.of(json("""
                {"properties": {"number": {"type": "integer"}, "code": {"type": "string"}}}"""));
        assertThat(declared.detail(json("""
                {"number": 2, "code": "NATIONAL_POLICE"}"""))).isEmpty();
        assertThat(declared.confirmation(json("""
                {"confirmation": "ASSERTED"}"""))).isEmpty();
    }

    @Test
    void an_event_that_this_release_does_not_know_shows_that_it_happened_and_no_detail() {
        Declared unknown = Declared.by("esperanza.intake.something-new.v1");
        assertThat(unknown.entry()).isTrue();
        assertThat(unknown.detail(json("""
                {"kind": "PERSON", "round": 1}"""))).isEmpty();
        assertThat(unknown.confirmation(json("{}"))).isEmpty();
    }

    @Test
    void the_contract_of_an_event_is_read_as_it_was_approved() {
        Declared paged = Declared.by("esperanza.notification.alert-paged.v1");
        assertThat(paged.components()).containsExactlyInAnyOrder("role", "round");
        Declared met = Declared.by("esperanza.notification.deadline-met.v1");
        JsonNode clear = json("""
                {"ruleId": "URGENT_DECISION", "act": "0198c0de-0000-7000-8000-00000000000a", "inTime": true,
                 "confirmation": "ASSERTED"}""");
        assertThat(met.detail(clear).toString()).isEqualTo("""
                {"ruleId":"URGENT_DECISION","inTime":true}""");
        assertThat(met.confirmation(clear)).contains("ASSERTED");
        assertThat(Declared.by("esperanza.notification.act-noted.v1").entry()).isFalse();
        assertThat(Declared.by("esperanza.protection.handover-contested.v1").confirmation(json("{}")))
                .contains("CONTESTED");
    }

    @Test
    void an_accused_institution_an_exact_area_and_a_person_are_declared_by_nobody() {
        assertThat(Declared.by("esperanza.intake.report-received.v1").components())
                .contains("firstLevelArea", "imminentDanger")
                .doesNotContain("area", "shutTo", "affected", "particulars");
        assertThat(Declared.by("esperanza.investigation.file-taken.v1").components())
                .isEmpty();
        assertThat(Declared.by("esperanza.protection.incident-linked.v1").components())
                .doesNotContain("number");
    }

    private static JsonNode json(String text) {
        return new EventJson().tree(text.getBytes(StandardCharsets.UTF_8));
    }
}
