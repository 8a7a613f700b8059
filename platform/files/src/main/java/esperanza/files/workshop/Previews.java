package esperanza.files.workshop;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The previews of a file, as far as they were made.
 *
 * @param pages how many the file has, also those that were not made: a video has one, a
 *     sound has two (the sound and a picture of it)
 * @param made by page, beginning with 1; a page that the tool could not make is left out
 */
public record Previews(Outcome outcome, int pages, Map<Integer, Preview> made) {

    /** Where a PDF says how many pages it has. */
    private static final String PAGES = "pages";

    public Optional<Preview> page(int page) {
        return Optional.ofNullable(made.get(page));
    }

    /** In bytes. */
    int size() {
        return made.values().stream().mapToInt(each -> each.bytes().length).sum();
    }

    static Previews none(Outcome outcome) {
        return new Previews(outcome, 0, Map.of());
    }

    /** Pages that were made before a job failed can be shown. */
    static Previews of(Done done) {
        Map<Integer, Preview> made = new TreeMap<>();
        done.results().stream()
                .filter(Preview::isOne)
                .forEach(result -> made.put(Preview.page(result), Preview.of(result)));
        return made.isEmpty() && done.outcome() != Outcome.MADE
                ? none(done.outcome())
                : new Previews(Outcome.MADE, pages(done.results(), made.size()), Map.copyOf(made));
    }

    private static int pages(List<Results.Result> results, int otherwise) {
        return results.stream()
                .filter(result -> result.name().equals(PAGES))
                .map(result -> new String(result.bytes(), StandardCharsets.US_ASCII).strip())
                .filter(number -> number.matches("\\d{1,6}"))
                .findFirst()
                .map(number -> Math.min(Integer.parseInt(number), Recipe.MOST_PAGES))
                .orElse(otherwise);
    }
}
