package esperanza.intake.likeness.finding;

import esperanza.intake.relating.read.alike.NormalForm;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the threatener said, in a form in which accents, capitals and punctuation make no difference. Exists
 * only while reports are compared.
 *
 * @param vocabulary its words, each once
 * @param shingles its words, and each two words that follow one another
 */
record Phrase(String words, Set<String> vocabulary, Set<String> shingles) {

    /**
     * Threats share whole turns of phrase by chance. Of made-up ones with one word in five changed, nineteen in twenty are
     * like the original at this value, and one in a hundred that are found alike has nothing to do with the other (the
     * bench of patterns, seed 20260301).
     */
    private static final double ALIKE = 0.78;

    /** A shorter phrase is said by too many. */
    private static final int FEWEST_WORDS = 6;

    /** Further words of a longer text make no difference. */
    private static final int MOST_WORDS = 1_000;

    /** The phrase; none if the text is short. */
    static Stream<Phrase> of(String text) {
        String[] words = NormalForm.words(text).split(" ", MOST_WORDS + 1);
        if (words.length < FEWEST_WORDS) {
            return Stream.empty();
        }
        int counted = Math.min(words.length, MOST_WORDS);
        Set<String> vocabulary = Set.copyOf(Arrays.asList(words).subList(0, counted));
        Set<String> shingles = new HashSet<>(vocabulary);
        for (int n = 1; n < counted; n++) {
            shingles.add(words[n - 1] + ' ' + words[n]);
        }
        return Stream.of(new Phrase(String.join(" ", words), vocabulary, shingles));
    }

    boolean sameAs(Phrase other) {
        return words.equals(other.words);
    }

    /**
     * Whether both have so many words in common, of all that each has. Their order makes no difference: pairs of words,
     * as the bands have them, find half as many of the threats that were reworded twice, and five times as many others.
     */
    boolean isLike(Phrase other) {
        long common = vocabulary.stream().filter(other.vocabulary::contains).count();
        return 2 * common >= ALIKE * (vocabulary.size() + other.vocabulary.size());
    }

    @Override
    public String toString() {
        return "Phrase";
    }
}
