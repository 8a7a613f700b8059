package esperanza.intake.likeness.finding;

import static org.assertj.core.api.Assertions.assertThat;

import esperanza.runtime.sealing.Secrets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhraseTest {

    private static final String SAID = "si sigues con la radio te vamos a quemar la casa y a tus hijos";

    private final Bands bands = new Bands(new Secrets(new SecretKeySpec(new byte[32], "HmacSHA256")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Si sigues con la RADIO, te vamos a quemar la casa... ¡y a tus hijos!        | SAME
            si sigues en esa radio te vamos a quemar la casa con tus hijos              | LIKE
            te vamos a quemar la casa y a tus hijos si sigues con la radio              | LIKE
            si sigues con la mina te vamos a buscar                                     | OTHER
            sabemos a qué hora sales y por dónde pasan tus padres cada día              | OTHER
            si te vamos y la radio con la casa a sigues quemar hijos tus                | LIKE
            """)
    void a_threat_is_recognised_when_it_was_reworded(String heard, String expected) {
        Phrase one = phrase(SAID);
        Phrase other = phrase(heard);
        String found = one.sameAs(other) ? "SAME" : one.isLike(other) ? "LIKE" : "OTHER";
        assertThat(found).isEqualTo(expected);
        assertThat(other.isLike(one)).isEqualTo(one.isLike(other));
    }

    @Test
    void what_is_short_is_said_by_too_many() {
        assertThat(Phrase.of("Te vamos a matar, perro")).isEmpty();
        assertThat(Phrase.of("")).isEmpty();
        assertThat(Phrase.of("Te vamos a matar a ti")).hasSize(1);
    }

    @Test
    void a_long_text_is_compared_by_its_beginning() {
        String thousand = IntStream.range(0, 1_000).mapToObj(n -> "w" + n).collect(Collectors.joining(" "));
        assertThat(phrase(thousand + " and more").shingles())
                .isEqualTo(phrase(thousand).shingles())
                .hasSize(1_999);
    }

    @Test
    void a_phrase_does_not_print_its_words() {
        assertThat(phrase(SAID)).hasToString("Phrase");
    }

    @Test
    void the_bands_of_a_phrase_are_always_the_same_and_no_other_key_makes_them() {
        Bands others = new Bands(new Secrets(new SecretKeySpec(new byte[] {1}, "HmacSHA256")));
        assertThat(entries(bands, phrase(SAID)))
                .isEqualTo(entries(bands, phrase("SI SIGUES CON LA RADIO te vamos a quemar la casa y a tus hijos")))
                .hasSize(96)
                .doesNotContainAnyElementsOf(entries(others, phrase(SAID)));
    }

    @Test
    void phrases_that_are_alike_share_a_band_and_few_others_do() {
        Random random = new Random(20_260_301);
        List<String> vocabulary =
                IntStream.range(0, 400).mapToObj(n -> "w" + n).collect(Collectors.toCollection(ArrayList::new));
        int alike = 0;
        int found = 0;
        int foundByChance = 0;
        for (int n = 0; n < 500; n++) {
            Collections.shuffle(vocabulary, random);
            Phrase said = phrase(String.join(" ", vocabulary.subList(0, 30)));
            Phrase reworded = phrase(reworded(vocabulary.subList(0, 30), random));
            Phrase another = phrase(String.join(" ", vocabulary.subList(27, 57)));
            if (said.isLike(reworded)) {
                alike++;
                found += shareABand(said, reworded) ? 1 : 0;
            }
            foundByChance += shareABand(said, another) ? 1 : 0;
        }
        assertThat(alike).isGreaterThan(450);
        assertThat(found / (double) alike).isGreaterThan(0.99);
        assertThat(foundByChance).isLessThan(10);
    }

    /** One word in ten is another. */
    private static String reworded(List<String> words, Random random) {
        return words.stream()
                .map(word -> random.nextInt(10) == 0 ? "another" + random.nextInt(100) : word)
                .collect(Collectors.joining(" "));
    }

    private boolean shareABand(Phrase one, Phrase other) {
        return !Collections.disjoint(entries(bands, one), entries(bands, other));
    }

    private static Set<Long> entries(Bands bands, Phrase phrase) {
        return bands.of(phrase).boxed().collect(Collectors.toCollection(HashSet::new));
    }

    private static Phrase phrase(String text) {
        return Phrase.of(text).findFirst().orElseThrow();
    }
}
