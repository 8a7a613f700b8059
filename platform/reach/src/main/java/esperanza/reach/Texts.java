package esperanza.reach;

import esperanza.reach.message.domain.MessageText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The finite list of texts: all that ever leaves on a way that strangers may read. */
public final class Texts {

    private static final String FILE = "texts.csv";
    private static final String SUBJECT = "SUBJECT";
    private static final String ANSWERED_BY_CODE = "PAGE_WITH_CODE";
    private static final String BETWEEN = " · ";

    /** The languages of each text, in the order of the list. */
    public static final List<String> LANGUAGES = List.of("es", "en", "pt");

    private final Map<String, List<String>> byId;

    private Texts(Map<String, List<String>> byId) {
        this.byId = Map.copyOf(byId);
    }

    public static Texts ofThisRelease() {
        Map<String, List<String>> byId = new HashMap<>();
        file().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> Arrays.stream(line.split(";")).map(String::strip).toList())
                .forEach(row -> byId.put(row.getFirst(), row.subList(1, row.size())));
        return new Texts(byId);
    }

    /** The one subject line of all messages, so that it tells nothing about any of them. */
    public String subject() {
        return byId.get(SUBJECT).stream().distinct().collect(Collectors.joining(BETWEEN));
    }

    /** The text in each language, Spanish first, or in the one of the addressee. */
    public List<String> inEachLanguage(MessageText text, Slots slots) {
        List<String> all = byId.get(text.name());
        return IntStream.range(0, all.size())
                .filter(n -> slots.language().map(LANGUAGES.get(n)::equals).orElse(true))
                .mapToObj(n -> filled(all.get(n), slots))
                .toList();
    }

    /**
     * The text in one language, as one SMS holds it: in the alphabet of telephones. A page that can be answered by its
     * code has words of its own.
     */
    public String bySms(MessageText text, Slots slots, Language language) {
        boolean isAnswered = text == MessageText.PAGE && slots.code().isPresent();
        List<String> each = byId.get(isAnswered ? ANSWERED_BY_CODE : text.name());
        return Gsm.plain(filled(each.get(language.ordinal()), slots));
    }

    private static String filled(String text, Slots slots) {
        return text.replace("{name}", slots.name())
                .replace("{phone}", slots.phone())
                .replace("{code}", slots.code().orElse(""));
    }

    private static String file() {
        try (InputStream in = Texts.class.getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
