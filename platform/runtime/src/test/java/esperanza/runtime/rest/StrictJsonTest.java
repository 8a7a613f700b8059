package esperanza.runtime.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import esperanza.kernel.CaseId;
import esperanza.protocol.vocabulary.MeasureType;
import esperanza.protocol.vocabulary.Presence;
import esperanza.protocol.vocabulary.TriageFactor;
import esperanza.protocol.vocabulary.Urgency;
import esperanza.runtime.refusal.Refused;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {

    /** One field of every kind that commands have. */
    record Order(
            Optional<Urgency> urgency,
            @KnownCode MeasureType type,
            Map<TriageFactor, Presence> factors,
            @NotBlank String reasons,
            Optional<String> note,
            List<String> tags,
            Optional<Instant> at,
            CaseId caseId,
            Optional<Long> after) {}

    /** Fields that cannot be null. */
    record Counted(long after, boolean whole) {}

    /** Values within lists and maps. */
    record Basket(Map<String, List<@NotBlank String>> notes, List<@Valid @NotNull Piece> pieces) {}

    record Piece(@NotBlank String name) {}

    /** Ids that can be absent. */
    record Ids(Optional<UUID> id, Optional<CaseId> caseId) {}

    private static ValidatorFactory validation;

    @BeforeAll
    static void open() {
        validation = Validation.buildDefaultValidatorFactory();
    }

    @AfterAll
    static void close() {
        validation.close();
    }

    @Test
    void what_has_its_form_is_read() {
        Order order = read("""
                {"urgency": "U0", "type": "ESCORT", "factors": {"WEAPON": "UNKNOWN"}, "reasons": "Señas 🌎", "note": null,
                 "tags": [], "at": "2026-03-01T14:00:00+02:00", "caseId": "5a1c1e1e-7d5a-4c57-9a3e-2f7a0d6b8c11", "after": 7}""");
        assertThat(order)
                .isEqualTo(new Order(
                        Optional.of(Urgency.U0),
                        MeasureType.ESCORT,
                        Map.of(TriageFactor.WEAPON, Presence.UNKNOWN),
                        "Señas 🌎",
                        Optional.empty(),
                        List.of(),
                        Optional.of(Instant.parse("2026-03-01T12:00:00Z")),
                        new CaseId(UUID.fromString("5a1c1e1e-7d5a-4c57-9a3e-2f7a0d6b8c11")),
                        Optional.of(7L)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"reasons": "x", "urgency": 3}                                | /urgency           | wrong-type
            {"reasons": "x", "urgency": "3"}                              | /urgency           | unknown-code
            {"reasons": "x", "urgency": "U9"}                             | /urgency           | unknown-code
            {"reasons": "x", "urgency": ""}                               | /urgency           | unknown-code
            {"reasons": "x", "type": "UNKNOWN"}                           | /type              | known-code
            {"reasons": "x", "type": true}                                | /type              | wrong-type
            {"reasons": 5}                                                | /reasons           | wrong-type
            {"reasons": 1.5}                                              | /reasons           | wrong-type
            {"reasons": true}                                             | /reasons           | wrong-type
            {"reasons": ["x"]}                                            | /reasons           | wrong-type
            {"reasons": " "}                                              | /reasons           | not-blank
            {}                                                            | /reasons           | not-blank
            {"reasons": "x", "note": 5}                                   | /note              | wrong-type
            {"reasons": "x", "tags": "y"}                                 | /tags              | wrong-type
            {"reasons": "x", "tags": ["y", 5]}                            | /tags/1            | wrong-type
            {"reasons": "x", "tags": ["y", null]}                         | /tags/1            | wrong-type
            {"reasons": "x", "factors": []}                               | /factors           | wrong-type
            {"reasons": "x", "factors": {"X": "PRESENT"}}                 | /factors/X         | unknown-code
            {"reasons": "x", "factors": {"A/B~C": "PRESENT"}}             | /factors/A~1B~0C   | unknown-code
            {"reasons": "x", "factors": {"WEAPON": "MAYBE"}}              | /factors/WEAPON    | unknown-code
            {"reasons": "x", "factors": {"WEAPON": 0}}                    | /factors/WEAPON    | wrong-type
            {"reasons": "x", "factors": {"WEAPON": null}}                 | /factors/WEAPON    | wrong-type
            {"reasons": "x", "at": 5}                                     | /at                | wrong-type
            {"reasons": "x", "at": 5.5}                                   | /at                | wrong-type
            {"reasons": "x", "at": "5"}                                   | /at                | wrong-format
            {"reasons": "x", "at": "yesterday"}                           | /at                | wrong-format
            {"reasons": "x", "at": "2026-03-01"}                          | /at                | wrong-format
            {"reasons": "x", "at": "1899-12-31T23:59:59Z"}                | /at                | wrong-format
            {"reasons": "x", "at": "-9999-01-01T00:00:00Z"}               | /at                | wrong-format
            {"reasons": "x", "caseId": "nobody"}                          | /caseId            | wrong-format
            {"reasons": "x", "caseId": 5}                                 | /caseId            | wrong-type
            {"reasons": "x", "caseId": {}}                                | /caseId            | wrong-type
            {"reasons": "x", "after": "7"}                                | /after             | wrong-type
            {"reasons": "x", "after": 1.5}                                | /after             | wrong-type
            {"reasons": "x", "after": 1e400}                              | /after             | wrong-type
            {"reasons": "x", "after": 99999999999999999999}               | /after             | wrong-type
            {"reasons": "x", "mood": 1}                                   | /mood              | unknown-property
            {"reasons": "x", "a/b~c": 1}                                  | /a~1b~0c           | unknown-property
            {"reasons": "a\\u0000b"}                                      | /reasons           | unstorable-text
            {"reasons": "\\ud800"}                                        | /reasons           | unstorable-text
            {"reasons": "\\ude00\\ud83d"}                                 | /reasons           | unstorable-text
            {"reasons": "x", "tags": ["y", "\\udc00"]}                    | /tags/1            | unstorable-text
            {"reasons": "x", "factors": {"\\u0000": 1}}                   | /factors           | unstorable-text
            null                                                          | ''                 | wrong-type
            []                                                            | ''                 | wrong-type
            "x"                                                           | ''                 | wrong-type
            5                                                             | ''                 | wrong-type
            """)
    void what_has_not_is_refused_where_it_stands(String body, String pointer, String code) {
        Refused refused = refusal(body);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.fields()).extracting(Refused.Field::pointer).containsExactly(pointer);
        assertThat(refused.fields()).extracting(Refused.Field::code).containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{} {}",
                "{\"reasons\": \"x\"} x",
                "{\"reasons\": \"x\", \"reasons\": \"y\"}",
                "{\"reasons\": NaN}",
                "{'reasons': 'x'}",
                "{\"reasons\": \"x\"",
                "{\"reasons\": \"a\tb\"}"
            })
    void what_is_no_json_is_a_400(String body) {
        Refused refused = refusal(body);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("malformed-json");
        assertThat(refused.fields()).isEmpty();
    }

    @Test
    void what_was_made_to_exhaust_is_a_400_too() {
        assertThat(refusal("[".repeat(200_000)).status()).isEqualTo(400);
        assertThat(refusal("{\"a\":".repeat(40_000) + "1" + "}".repeat(40_000)).status())
                .isEqualTo(400);
        assertThat(refusal("{\"after\": " + "9".repeat(100_000) + "}").status()).isEqualTo(400);
    }

    @Test
    void bytes_that_are_no_utf_8_are_a_400() {
        byte[] latin = "{\"reasons\": \"Señas\"}".getBytes(StandardCharsets.ISO_8859_1);
        Refused refused = catchThrowableOfType(Refused.class, () -> strict().read(latin, Order.class));
        assertThat(refused.status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"whole": true}               | /after | not-null
            {"after": 7}                  | /whole | not-null
            {"after": null, "whole": true} | /after | wrong-type
            """)
    void a_number_or_a_yes_that_is_missing_is_not_taken_for_0_or_no(String body, String pointer, String code) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> strict().read(body.getBytes(StandardCharsets.UTF_8), Counted.class));
        assertThat(refused.fields())
                .extracting(Refused.Field::pointer, Refused.Field::code)
                .containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"notes": {}, "pieces": [{"name": "x"}, {"name": " "}]}  | /pieces/1/name   | not-blank
            {"notes": {}, "pieces": [{}]}                            | /pieces/0/name   | not-blank
            {"notes": {"a/b": ["x", "y", " "]}, "pieces": []}        | /notes/a~1b/2    | not-blank
            """)
    void a_value_within_a_list_or_a_map_is_named_by_a_json_pointer(String body, String pointer, String code) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> strict().read(body.getBytes(StandardCharsets.UTF_8), Basket.class));
        assertThat(refused.fields())
                .extracting(Refused.Field::pointer, Refused.Field::code)
                .containsExactly(tuple(pointer, code));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"id": ""}                  | /id
            {"id": " "}                 | /id
            {"caseId": ""}              | /caseId
            {"caseId": " "}             | /caseId
            """)
    void an_empty_text_is_no_id_that_is_absent(String body, String pointer) {
        Refused refused = catchThrowableOfType(
                Refused.class, () -> strict().read(body.getBytes(StandardCharsets.UTF_8), Ids.class));
        assertThat(refused.fields()).extracting(Refused.Field::pointer).containsExactly(pointer);
    }

    @Test
    void all_that_is_missing_is_named_at_once() {
        record Two(@NotNull String first, @NotNull String second) {}
        Refused refused = catchThrowableOfType(Refused.class, () -> strict().read(new byte[] {'{', '}'}, Two.class));
        assertThat(refused.fields()).extracting(Refused.Field::pointer).containsExactly("/first", "/second");
    }

    private static Refused refusal(String body) {
        Refused refused = catchThrowableOfType(Refused.class, () -> read(body));
        assertThat(refused).as(body.substring(0, Math.min(80, body.length()))).isNotNull();
        return refused;
    }

    private static Order read(String body) {
        return strict().read(body.getBytes(StandardCharsets.UTF_8), Order.class);
    }

    private static StrictJson strict() {
        return new StrictJson(validation.getValidator());
    }
}
