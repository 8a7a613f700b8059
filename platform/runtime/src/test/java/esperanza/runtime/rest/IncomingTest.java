package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import esperanza.kernel.AfterTheFact;
import esperanza.kernel.At;
import esperanza.kernel.CaseId;
import esperanza.kernel.EventId;
import esperanza.kernel.Form;
import esperanza.kernel.NewId;
import esperanza.kernel.Personal;
import esperanza.runtime.command.Incoming;
import esperanza.runtime.command.Sent;
import esperanza.runtime.refusal.Refused;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.Pattern;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IncomingTest {

    private static final UUID CASE = new UUID(1, 1);
    private static final UUID THING = new UUID(2, 2);
    private static final UUID NEW = new UUID(3, 3);
    private static final At NOW = new At(Instant.parse("2026-03-01T10:00:00Z"), "inés");

    enum Kind {
        ONE,
        OTHER
    }

    record Part(String name, Optional<String> note) {}

    record Begin(
            CaseId caseId,
            At at,
            @NewId EventId eventId,
            Kind kind,
            boolean sure,
            Personal<String> words,
            Optional<Personal<String>> more,
            Optional<@Pattern(regexp = Form.SHA256) String> sha256,
            List<Part> parts,
            Optional<Instant> until)
            implements AfterTheFact {}

    record Adopt(CaseId caseId, Personal<String> reasons) {}

    private static final String WHOLE = """
            {"kind": "ONE", "sure": true, "words": "What was said", "more": "And more",
             "parts": [{"name": "a"}, {"name": "b", "note": ""}], "until": "2026-04-01T00:00:00Z",
             "occurredAt": "2026-02-01T00:00:00Z"}""";

    @Test
    void a_command_has_what_the_address_the_body_and_the_mechanism_say() {
        Incoming<Begin> command = incoming(WHOLE);
        assertThat(command.with(NOW, NEW))
                .isEqualTo(new Begin(
                        new CaseId(CASE),
                        NOW,
                        new EventId(NEW),
                        Kind.ONE,
                        true,
                        Personal.of(CASE, "What was said"),
                        Optional.of(Personal.of(CASE, "And more")),
                        Optional.empty(),
                        List.of(new Part("a", Optional.empty()), new Part("b", Optional.of(""))),
                        Optional.of(Instant.parse("2026-04-01T00:00:00Z"))));
        assertThat(command.occurredAt()).contains(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(command.address("thingId")).isEqualTo(THING);
        assertThat(command.path()).isEqualTo("/v1/things");
        assertThat(command.key()).contains("k");
    }

    @Test
    void before_an_id_is_drawn_the_command_says_the_same_otherwise() {
        Begin said = incoming(WHOLE).at(NOW);
        assertThat(said.at()).isEqualTo(NOW);
        assertThat(said.words()).isEqualTo(Personal.of(CASE, "What was said"));
        assertThat(said.eventId()).isNotEqualTo(new EventId(NEW));
        assertThat(incoming(WHOLE).makesSomething()).isTrue();
        assertThat(incoming("{}", Adopt.class).makesSomething()).isFalse();
    }

    @Test
    void only_a_command_after_the_fact_says_when_it_happened() {
        String body = "{\"reasons\": \"x\", \"occurredAt\": \"2026-02-01T00:00:00Z\"}";
        Refused refused = catchThrowableOfType(Refused.class, said(body, Adopt.class));
        assertThat(refused.fields())
                .extracting(field -> field.pointer() + " " + field.code())
                .containsExactly("/occurredAt unknown-property");
        assertThat(incoming("{\"reasons\": \"x\"}", Adopt.class).occurredAt()).isEmpty();
    }

    @Test
    void words_are_not_printed() {
        assertThat(incoming(WHOLE).at(NOW).toString()).doesNotContain("What was said");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "sure": true, | '' | /sure not-null
            "sure": true | "sure": null | /sure not-null
            "kind": "ONE", | '' | /kind not-null
            "words": "What was said", | '' | /words not-blank
            "What was said" | " " | /words not-blank
            "What was said" | null | /words not-blank
            "What was said" | 7 | /words wrong-type
            "And more" | 7 | /more wrong-type
            "What was said" | {"subject": "00000000-0000-0001-0000-000000000001"} | /words wrong-type
            {"name": "a"} | {} | /parts/0/name not-blank
            {"name": "a"} | null | /parts/0 wrong-type
            "note": "" | "notes": "" | /parts/1/notes unknown-property
            "sure": true | "sure": true, "sha256": "x" | /sha256 pattern
            "ONE" | "TWO" | /kind unknown-code
            "sure": true | "sure": true, "what": 1 | /what unknown-property
            "sure": true | "sure": true, "caseId": "00000000-0000-0001-0000-000000000001" | /caseId unknown-property
            "sure": true | "sure": true, "eventId": "00000000-0000-0001-0000-000000000001" | /eventId unknown-property
            "sure": true | "sure": true, "at": null | /at unknown-property
            "2026-02-01T00:00:00Z" | "yesterday" | /occurredAt wrong-format
            "2026-04-01T00:00:00Z" | 5 | /until wrong-type
            """)
    void a_body_that_does_not_fit_is_refused_at_its_field(String part, String instead, String refusal) {
        assertThat(WHOLE).contains(part);
        Refused refused = catchThrowableOfType(Refused.class, said(WHOLE.replace(part, instead)));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields())
                .extracting(field -> field.pointer() + " " + field.code())
                .containsExactly(refusal);
    }

    @Test
    void every_component_that_is_missing_is_named() {
        Refused refused = catchThrowableOfType(Refused.class, said("{}"));
        assertThat(refused.fields())
                .extracting(Refused.Field::pointer)
                .containsExactly("/kind", "/sure", "/words", "/parts");
    }

    @Test
    void a_body_that_is_no_json_is_refused_when_it_is_needed() {
        assertThat(catchThrowableOfType(Refused.class, said("{\"sure\": ")).code())
                .isEqualTo("malformed-json");
        assertThat(catchThrowableOfType(Refused.class, said("[]")).status()).isEqualTo(422);
    }

    @Test
    void an_address_without_the_name_is_a_mistake_of_the_door() {
        assertThatThrownBy(() -> incoming(WHOLE).address("otherId")).isInstanceOf(IllegalStateException.class);
    }

    private static ThrowingCallable said(String body) {
        return said(body, Begin.class);
    }

    private static ThrowingCallable said(String body, Class<?> type) {
        return () -> incoming(body, type).at(NOW);
    }

    private static Incoming<Begin> incoming(String body) {
        return incoming(body, Begin.class);
    }

    private static <C> Incoming<C> incoming(String body, Class<C> type) {
        try (ValidatorFactory validation = Validation.buildDefaultValidatorFactory()) {
            return new SentCommand<>(
                    body.getBytes(StandardCharsets.UTF_8),
                    type,
                    new Address("/v1/things", Map.of("caseId", CASE, "thingId", THING), Optional.of(CASE)),
                    Optional.of("k"),
                    new Sent.Version.Any(),
                    new CommandJson(new StrictJson(validation.getValidator())));
        }
    }
}
