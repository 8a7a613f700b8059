package esperanza.reach;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.message.domain.MessageText;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    /** The characters of GSM 03.38 that a text may have: one SMS holds 160 of them, and 70 of any other alphabet. */
    private static final String GSM = "@£$¥èéùìòÇØøÅåÆæßÉÄÖÑÜäöñüà !\"#%&'()*+,-./:;<=>?_¡§¿\n";

    private static final int IN_GSM = 160;
    private static final int IN_OTHERS = 70;
    private static final Slots LONGEST = new Slots("Mesa de guardia", "+503 2222-0000", Optional.of("123456"));

    private final Texts texts = Texts.ofThisRelease();

    @Test
    void each_text_is_there_in_three_languages_and_has_no_slot_left() {
        assertThat(MessageText.values()).allSatisfy(text -> assertThat(texts.inEachLanguage(text, LONGEST))
                .hasSize(3)
                .noneMatch(said -> said.contains("{") || said.isBlank()));
    }

    @Test
    void each_text_fits_one_sms_in_each_language() {
        assertThat(Stream.of(MessageText.values()).flatMap(text -> texts.inEachLanguage(text, LONGEST).stream()))
                .allSatisfy(said -> assertThat(said.length()).as(said).isLessThanOrEqualTo(room(said)));
    }

    @Test
    void a_text_leaves_in_the_one_language_of_its_addressee() {
        Slots toAna = new Slots("Farmacia", "0000", Optional.empty(), Optional.of("pt"));
        assertThat(texts.inEachLanguage(MessageText.NEWS, toAna))
                .containsExactly("Farmacia: chegou uma novidade. Quando puder, consulte pelo meio que conhece.");
    }

    @Test
    void a_step_and_other_news_are_told_in_the_same_words() {
        assertThat(texts.inEachLanguage(MessageText.STEP, LONGEST))
                .isEqualTo(texts.inEachLanguage(MessageText.NEWS, LONGEST));
    }

    @Test
    void one_subject_line_is_that_of_all() {
        assertThat(texts.subject()).isEqualTo("Aviso · Notice");
    }

    @Test
    void what_is_on_its_way_prints_neither_address_nor_code() {
        Outgoing message = new Outgoing(new UUID(0, 1), "ana@example.org", MessageText.CODE, LONGEST);
        assertThat(message.toString()).doesNotContain("ana", "example.org", "123456");
        assertThat(LONGEST.toString()).doesNotContain("123456");
    }

    private static int room(String said) {
        return said.chars().allMatch(TextsTest::isGsm) ? IN_GSM : IN_OTHERS;
    }

    private static boolean isGsm(int letter) {
        return letter < 128 && Character.isLetterOrDigit(letter) || GSM.indexOf(letter) >= 0;
    }
}
