package esperanza.countries;

import static java.util.stream.Collectors.joining;

import esperanza.countries.PageParts.Said;
import esperanza.protocol.body.Bodies;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Choice;
import esperanza.protocol.body.Effect;
import esperanza.protocol.body.Majority;
import esperanza.protocol.body.Quorum;
import esperanza.protocol.body.Quorum.Attendance;
import esperanza.protocol.body.Rounding;
import esperanza.protocol.body.Tally;
import esperanza.protocol.body.Tie;
import esperanza.protocol.term.LegalBasis;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The numbers that a body's rules give, as sentences: a lawyer sees at once what a half member decides. */
final class BodySentences {

    private final PageTexts texts;

    BodySentences(PageTexts texts) {
        this.texts = texts;
    }

    List<Said> of(Bodies country) {
        return country.bodies().stream().flatMap(this::of).toList();
    }

    private Stream<Said> of(Body body) {
        if (body.isOnePerson()) {
            return Stream.of(said(body, "body.one", "", body.basis()));
        }
        int all = body.voting();
        String quorum = either(body.quorum().rounding(), rounding -> quorum(body, rounding));
        int least = quorum(body, Rounding.FLOOR);
        String votes = IntStream.rangeClosed(least, all)
                .mapToObj(present ->
                        present + ": " + either(body.majority().rounding(), rounding -> votes(body, rounding, present)))
                .collect(joining("; "));
        return Stream.of(
                said(body, "body.quorum", quorum, body.quorum().basis()),
                said(body, "body.majority", votes, body.majority().basis()));
    }

    private Said said(Body body, String key, String numbers, LegalBasis basis) {
        String sentence = texts.of(key)
                .replace("{body}", texts.of(body.name()))
                .replace("{votes}", Integer.toString(body.voting()))
                .replace("{numbers}", numbers);
        return new Said(sentence, basis.citation(), texts.mark(basis));
    }

    /** One number, or both if the text does not say how a half is rounded. */
    private String either(Rounding rounding, ToIntFunction<Rounding> number) {
        int down = number.applyAsInt(Rounding.FLOOR);
        int up = number.applyAsInt(Rounding.CEIL);
        return switch (rounding) {
            case FLOOR -> Integer.toString(down);
            case CEIL -> Integer.toString(up);
            case UNKNOWN ->
                down == up
                        ? Integer.toString(up)
                        : texts.of("body.either")
                                .replace("{down}", Integer.toString(down))
                                .replace("{up}", Integer.toString(up));
        };
    }

    private static int quorum(Body body, Rounding rounding) {
        Quorum rule = body.quorum();
        int all = body.voting();
        return new Quorum(rule.of(), rule.rule(), rounding, rule.recusedCount(), rule.basis())
                .needed(new Attendance(all, all, all, 0));
    }

    /** The fewest votes for a proposal that carry it if all others who are there vote against it. */
    private static int votes(Body body, Rounding rounding, int present) {
        Majority rule = body.majority();
        Majority counted = new Majority(rule.of(), rule.rule(), rounding, Tie.valueOf("NOT_CARRIED"), rule.basis());
        return IntStream.rangeClosed(1, present)
                .filter(inFavour -> counted.isCarried(tally(inFavour, present), Effect.TAKES_AWAY))
                .findFirst()
                .orElseThrow();
    }

    private static Tally tally(int inFavour, int present) {
        Map<String, Choice> votes = IntStream.range(0, present)
                .boxed()
                .collect(Collectors.toMap(
                        seat -> "SEAT_" + seat, seat -> seat < inFavour ? Choice.FOR : Choice.AGAINST));
        return new Tally(votes, present);
    }
}
