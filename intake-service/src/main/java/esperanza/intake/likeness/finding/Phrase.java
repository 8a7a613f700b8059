package esperanza.intake.likeness.finding;

import esperanza.intake.relating.read.alike.NormalForm;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that the threatener said, in a form in which accents, capitals and punctuation make no difference. Exists
 * only while reports are compared.
 *
 * @param shingles its words, and each two words that follow one another
 */
record Phrase(String words, Set<String> shingles) {

    /** Threats share many words by chance: of two that have nothing to do with each other, an eighth of the shingles. */
    private static final double ALIKE = 0.45;

    /** A shorter phrase is said by too many. */
    private static final int FEWEST_WORDS = 6;

    /** What follows in a longer text makes no difference. */
    private static final int MOST_WORDS = 1_000;

    /** The phrase; none if the text is short. */
    static Stream<Phrase> of(String text) {
        String[] words = NormalForm.words(text).split(" ", MOST_WORDS + 1);
        if (words.length < FEWEST_WORDS) {
            return Stream.empty();
        }
        int counted = Math.min(words.length, MOST_WORDS);
        Set<String> shingles = new HashSet<>();
        for (int n = 0; n < counted; n++) {
            shingles.add(words[n]);
            if (n > 0) {
                shingles.add(words[n - 1] + ' ' + words[n]);
            }
        }
        return Stream.of(new Phrase(String.join(" ", words), shingles));
    }

    boolean sameAs(Phrase other) {
        return words.equals(other.words);
    }

    /** Whether both have so many shingles in common, of all that either has. */
    boolean isLike(Phrase other) {
        long common = shingles.stream().filter(other.shingles::contains).count();
        return common >= ALIKE * (shingles.size() + other.shingles.size() - common);
    }

    @Override
    public String toString() {
        return "Phrase";
    }
}
