package esperanza.investigation.dossier.rest;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.PaperTexts;
import esperanza.investigation.dossier.domain.DossierRecipient;
import esperanza.investigation.dossier.rest.DossierPage.Fact;
import esperanza.investigation.file.domain.FilePart;
import esperanza.runtime.opening.WholeEvent;
import esperanza.runtime.paper.PaperLanguage;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedFieldsTest {

    private static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    private final PrintedFields fields = new PrintedFields(new PaperTexts(PaperLanguage.ES, ZONE));

    @Test
    void a_field_has_the_name_under_which_the_console_asks_for_it() {
        assertThat(fields.of(Map.of("reasons", "Dijo su nombre")))
                .containsExactly(new Fact("Razones", "Dijo su nombre"));
    }

    @Test
    void identifiers_pseudonyms_and_keyed_hashes_are_not_printed() {
        assertThat(fields.of(Map.of(
                        "caseId", "01234567-89ab-4cde-8f01-23456789abcd",
                        "holder", "0123456789abcdef0123",
                        "digest", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                        "acts", List.of("01234567-89ab-4cde-8f01-23456789abcd"))))
                .isEmpty();
    }

    @Test
    void the_number_of_a_court_is_printed_whatever_its_length() {
        assertThat(fields.of(Map.of("reasons", "00123456789012345678")))
                .containsExactly(new Fact("Razones", "00123456789012345678"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "IN_PERSON",
                "2026-03-05T08:00:00Z",
                "01234567-89ab-4cde-8f01-23456789abcd",
                "0123456789abcdef0123",
                "Dijo su nombre"
            })
    void words_of_people_are_printed_as_they_are(String words) {
        assertThat(fields.of(Map.of("reasons", Map.of(WholeEvent.WORDS, words))))
                .containsExactly(new Fact("Razones", words));
    }

    @Test
    void codes_instants_and_answers_are_said_in_words() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("sealIntact", true);
        content.put("due", "2026-03-05T08:00:00Z");
        content.put("how", "IN_PERSON");
        assertThat(fields.of(content))
                .extracting(Fact::value)
                .containsExactly("Sí", "5 de marzo de 2026, 02:00 (-06:00)", "En persona");
    }

    @Test
    void what_was_erased_says_so() {
        assertThat(fields.of(Map.of("reasons", Map.of("erased", true))))
                .extracting(Fact::value)
                .containsExactly("Borrado a petición de quien lo contó");
        assertThat(fields.of(Map.of("reasons", Map.of("closed", true))))
                .extracting(Fact::value)
                .containsExactly("No se abre en este documento");
    }

    @Test
    void a_value_of_several_fields_names_each() {
        Map<String, Object> plan = new LinkedHashMap<>();
        plan.put("holder", "El municipio");
        plan.put("steps", List.of("Pedir perdón", "Reparar la casa"));
        assertThat(fields.of(Map.of("plan", plan)).getFirst().value())
                .contains(": El municipio\n")
                .endsWith(": Pedir perdón; Reparar la casa");
    }

    @ParameterizedTest
    @EnumSource
    void each_language_has_a_word_for_each_part_and_recipient(PaperLanguage language) {
        for (FilePart part : FilePart.values()) {
            assertThat(PrintedWords.label(part, language)).isNotEqualTo(part.name());
        }
        for (DossierRecipient recipient : DossierRecipient.values()) {
            assertThat(PrintedWords.label(recipient, language)).isNotEqualTo(recipient.name());
        }
    }
}
