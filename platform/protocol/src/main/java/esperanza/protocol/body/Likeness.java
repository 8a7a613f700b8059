package esperanza.protocol.body;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whether the reasons of two decisions are near-identical: the same text with other names and numbers is no individual
 * reason. The words themselves are not kept, only keyed hashes of their sequences.
 *
 * <p>Source: own design.
 *
 * @param hashes of each sequence of five words
 */
public record Likeness(Set<Long> hashes) {

    private static final int WORDS = 5;
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    public Likeness {
        hashes = Set.copyOf(hashes);
    }

    /**
     * @param names words that stand for nobody else, like the names in the plan: they are left out
     * @param hash a keyed hash, so that nobody finds words in the table of hashes
     */
    public static Likeness of(String text, Collection<String> names, ToLongFunction<String> hash) {
        Set<String> left = names.stream().flatMap(Likeness::words).collect(Collectors.toUnmodifiableSet());
        List<String> words = words(text).filter(word -> !left.contains(word)).toList();
        return new Likeness(IntStream.rangeClosed(0, words.size() - Math.min(WORDS, words.size()))
                .mapToObj(n -> String.join(" ", words.subList(n, Math.min(n + WORDS, words.size()))))
                .filter(sequence -> !sequence.isEmpty())
                .mapToLong(hash)
                .boxed()
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether four fifths of all sequences of both stand in both. */
    public boolean isAlike(Likeness other) {
        Set<Long> both = new HashSet<>(hashes);
        both.retainAll(other.hashes);
        int all = hashes.size() + other.hashes.size() - both.size();
        return !both.isEmpty() && both.size() * 5 >= all * 4;
    }

    private static Stream<String> words(String text) {
        String plain = DIGIT.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("0");
        return NO_WORD.splitAsStream(plain).filter(word -> !word.isEmpty());
    }
}
