package esperanza.investigation.participation;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.investigation.participation.domain.ChannelClass;
import esperanza.investigation.participation.domain.Milestone;
import esperanza.investigation.participation.domain.NoticeLanguage;
import esperanza.protocol.vocabulary.Labels;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTextsTest {

    @Test
    void each_milestone_has_its_row() {
        Labels notices = Labels.shipped(NoticeTexts.class, NoticeTexts.TABLE);
        assertThat(notices.missing(Arrays.stream(Milestone.values()).map(Milestone::name)))
                .as("Rows to add to notices.csv: key;es;en;pt")
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(NoticeLanguage.class)
    void each_milestone_has_a_text_of_its_own_in_each_language(NoticeLanguage language) {
        List<String> texts = Arrays.stream(Milestone.values())
                .map(milestone -> NoticeTexts.of(milestone, language, ChannelClass.SAFE_IN_PERSON))
                .toList();
        assertThat(texts).doesNotHaveDuplicates().allMatch(text -> text.length() > 50 && text.length() < 200);
    }

    /** A stranger who reads it learns of no case, file, threat, court or institution. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ES | Hay novedades. Hablemos por la vía que acordamos.
            EN | There is news. Let us talk the way we agreed.
            PT | Há novidades. Vamos conversar pelo caminho que combinamos.
            """)
    void on_a_channel_that_is_not_secure_every_milestone_has_the_same_neutral_text(
            NoticeLanguage language, String neutral) {
        for (ChannelClass by : List.of(ChannelClass.PHONE, ChannelClass.SMS, ChannelClass.MAIL, ChannelClass.POST)) {
            assertThat(by.isSecure()).isFalse();
            assertThat(Milestone.values()).allSatisfy(milestone -> assertThat(NoticeTexts.of(milestone, language, by))
                    .isEqualTo(neutral));
        }
    }

    @Test
    void the_file_that_was_taken_is_told_in_plain_words() {
        assertThat(NoticeTexts.of(Milestone.FILE_TAKEN, NoticeLanguage.EN, ChannelClass.SAFE_MESSENGER))
                .isEqualTo("From today a person answers for the investigation of your case. You can ask them, propose"
                        + " what should be done, and have somebody represent you.");
    }
}
