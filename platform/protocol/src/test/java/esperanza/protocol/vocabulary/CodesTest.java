package esperanza.protocol.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DIRECT_EXPLICIT",
                "direct explicit",
                "DIRECTA_EXPLICITA",
                "directa explícita",
                " Directa   Explícita "
            })
    void english_and_spanish_names_are_read_whatever_their_case_accents_and_spacing(String text) {
        assertThat(Codes.parse(ThreatExpression.class, text)).contains(ThreatExpression.DIRECT_EXPLICIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "  ", "DIRECT", "DIRECTEXPLICIT", "DIRECT-EXPLICIT", "Direct and explicit", "SYMBOLICAL"})
    void nothing_else_is_guessed(String text) {
        assertThat(Codes.parse(ThreatExpression.class, text)).isEmpty();
    }

    @Test
    void a_tilde_is_an_accent() {
        assertThat(Codes.parse(ThreatChannel.class, "Daño a bienes")).contains(ThreatChannel.PROPERTY_DAMAGE);
    }

    @Test
    void the_same_word_means_in_each_list_what_that_list_says() {
        assertThat(Codes.parse(ConsentPurpose.class, "protección")).contains(ConsentPurpose.PROTECTION);
        assertThat(Codes.parse(ReferralDestination.class, "protección")).contains(ReferralDestination.PROTECTION);
        assertThat(Codes.parse(ReferralDestination.class, "prensa")).isEmpty();
    }

    @Test
    void a_flood_of_text_is_no_code() {
        assertThat(Codes.parse(Urgency.class, " ".repeat(1_000_000) + "U0")).isEmpty();
    }

    static Stream<Code> codes() {
        return VocabularyTest.codes();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void every_code_is_read_by_either_name(Code code) {
        assertThat(read(code, code.name())).isEqualTo(code);
        assertThat(read(code, Vocabulary.spanishCode(code))).isEqualTo(code);
    }

    /** The list is only known at run time here, which a type parameter cannot say. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Object read(Code code, String text) {
        return Codes.parse((Class) code.getClass(), text).orElseThrow();
    }
}
