package esperanza.reach;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.reach.message.domain.MessageText;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {

    private static final Slots LONGEST = new Slots("Mesa de guardia", "+503 2222-0000", Optional.of("123456"));

    private static final Slots WITHOUT_CODE = new Slots("Mesa de guardia", "+503 2222-0000", Optional.empty());

    private final Texts texts = Texts.ofThisRelease();

    @Test
    void each_text_is_there_in_three_languages_and_has_no_slot_left() {
        assertThat(MessageText.values()).allSatisfy(text -> assertThat(texts.inEachLanguage(text, LONGEST))
                .hasSize(3)
                .noneMatch(said -> said.contains("{") || said.isBlank()));
    }

    @Test
    void each_text_fits_one_sms_in_each_language() {
        assertThat(Stream.of(MessageText.values()).flatMap(this::bySms))
                .hasSize(6 * MessageText.values().length)
                .allMatch(Gsm::fitsOne);
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

    @Test
    void one_sms_holds_160_characters_of_telephones_or_70_of_others() {
        assertThat(Gsm.fitsOne("ñ".repeat(160))).isTrue();
        assertThat(Gsm.fitsOne("ñ".repeat(161))).isFalse();
        assertThat(Gsm.fitsOne("ã".repeat(70))).isTrue();
        assertThat(Gsm.fitsOne("ã".repeat(71))).isFalse();
    }

    @Test
    void an_sms_is_written_in_the_alphabet_of_telephones_whatever_the_desk_is_called() {
        Slots slots = new Slots("São João ꞌ", "0000", Optional.of("123456"));
        assertThat(texts.bySms(MessageText.CODE, slots, Language.PT))
                .isEqualTo("Sao Joao ?: a sua chave é 123456. Vale uma hora. Se outra pessoa a pedir, recuse.");
    }

    @Test
    void a_page_asks_for_its_code_only_if_it_has_one() {
        assertThat(texts.bySms(MessageText.PAGE, LONGEST, Language.PT)).contains("123456");
        assertThat(texts.bySms(MessageText.PAGE, WITHOUT_CODE, Language.PT))
                .isEqualTo(texts.inEachLanguage(MessageText.PAGE, WITHOUT_CODE).getLast());
    }

    private Stream<String> bySms(MessageText text) {
        return Stream.of(LONGEST, WITHOUT_CODE)
                .flatMap(slots -> Stream.of(Language.values()).map(each -> texts.bySms(text, slots, each)));
    }
}
