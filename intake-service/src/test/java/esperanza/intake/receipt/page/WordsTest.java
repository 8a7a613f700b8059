package esperanza.intake.receipt.page;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.intake.IntakeAction;
import esperanza.intake.contact.domain.Wish;
import esperanza.intake.report.domain.NoticeKind;
import esperanza.protocol.vocabulary.ConsentPurpose;
import esperanza.protocol.vocabulary.ConsentState;
import esperanza.protocol.vocabulary.DoorScope;
import esperanza.protocol.vocabulary.Labels;
import esperanza.protocol.vocabulary.OpeningPurpose;
import esperanza.protocol.vocabulary.StatementKind;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages have a text for every possible value, in every language. */
class WordsTest {

    @ParameterizedTest
    @EnumSource
    void the_words_of_a_language_name_it(Words words) {
        assertThat(words.word("language")).isEqualTo(words.code());
    }

    @Test
    void there_is_a_word_for_every_code_that_a_page_can_show() {
        Stream<String> needed = Stream.of(
                        names("purpose", ConsentPurpose.values()),
                        names("", ConsentState.values()),
                        names("for", OpeningPurpose.values()),
                        names("kind", StatementKind.values()),
                        names("notice", NoticeKind.values()),
                        names("door", DoorScope.values()),
                        names("wish", Wish.values()),
                        names("keyFor", DoorScope.values()),
                        IntakeAction.OPEN_SEALED.allowed().stream().map(role -> "role-" + role.code()),
                        IntakeAction.COMPARE_REPORTERS.allowed().stream().map(role -> "role-" + role.code()),
                        IntakeAction.REQUEST_IDENTITY.allowed().stream().map(role -> "role-" + role.code()))
                .flatMap(keys -> keys);
        List<String> unneeded = List.of("purposeUNKNOWN", "forUNKNOWN");
        assertThat(Labels.shipped(Words.class, Words.TABLE).missing(needed.filter(key -> !unneeded.contains(key))))
                .as("Rows to add to pages.csv: key;es;en;pt")
                .isEmpty();
    }

    private static Stream<String> names(String prefix, Enum<?>[] codes) {
        return Arrays.stream(codes).map(code -> prefix + code.name());
    }
}
