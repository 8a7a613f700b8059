package esperanza.protocol.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reasons that are near-identical, by vectors that were counted by hand. */
class LikenessTest {

    /** Of n words there are n - 4 sequences; another last word changes one of them. */
    @ParameterizedTest(name = "{0} words, the last differs: {1}")
    @CsvSource({"12, false", "13, true", "20, true", "5, false"})
    void four_fifths_of_all_sequences_are_alike(int words, boolean alike) {
        assertThat(reasons(numbered(words)).isAlike(reasons(numbered(words - 1) + " other")))
                .isEqualTo(alike);
    }

    @Test
    void capitals_numbers_signs_and_the_names_of_the_plan_make_no_difference() {
        assertThat(of("On 12 May Ana Ruiz was called four times at her house in the valley.", "Ana Ruiz")
                        .isAlike(of("on 30 may Eva Paz was called four times, at her house in the valley", "Eva Paz")))
                .isTrue();
        assertThat(of("Ana Ruiz was followed on the road to the river", "Ana Ruiz")
                        .isAlike(of("Eva Paz received a letter with a bullet at work", "Eva Paz")))
                .isFalse();
    }

    @Test
    void a_short_text_is_alike_if_it_is_the_same_and_no_text_is_like_nothing() {
        assertThat(reasons("It is needed").isAlike(reasons("it is needed!"))).isTrue();
        assertThat(reasons("It is needed").isAlike(reasons("It is not"))).isFalse();
        assertThat(reasons(" ").isAlike(reasons(""))).isFalse();
    }

    private static Likeness reasons(String text) {
        return Likeness.of(text, List.of(), String::hashCode);
    }

    private static Likeness of(String text, String name) {
        return Likeness.of(text, List.of(name), String::hashCode);
    }

    /** As many different words, without a digit. */
    private static String numbered(int words) {
        return IntStream.range(0, words)
                .mapToObj(n -> "word" + (char) ('a' + n))
                .collect(Collectors.joining(" "));
    }
}
