package esperanza.investigation.figures.domain;

import static esperanza.investigation.figures.domain.Milestones.RECEIVED;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The history of one case for figures, made of its events alone.
 *
 * @param at when an event first reached a milestone; one of idleness may lie ahead, until somebody works on the file
 * @param area the first-level area of the last report or coding that named one
 * @param institution of the person who answers for the file, and {@code unit} the unit that works on it
 * @param refused the reports, and the parties that speak for themselves, that are not to be counted
 * @param said what the first event of a thing says and its later ones do not, by its id: the form of a reparation, and
 *     what an appeal is against
 * @param spans by the code of their row and the id of their thing
 */
public record CaseHistory(
        Map<String, Instant> at,
        Optional<String> area,
        Optional<String> institution,
        Optional<String> unit,
        Set<String> refused,
        Map<String, String> said,
        Map<String, Span> spans) {

    public static final CaseHistory NOTHING = new CaseHistory(
            Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), Map.of(), Map.of());

    /** The events that tell where a case belongs and whether it may be counted. */
    public static final Set<String> LEARNT_FROM = Set.of(
            "intake.report-received",
            "intake.report-coded",
            "intake.consent-given",
            "intake.consent-withdrawn",
            "investigation.file-taken",
            "investigation.file-reassigned",
            "investigation.unit-assigned");

    /** The events of which it counts which institution recorded them. */
    public static final Set<String> TELL_THE_INSTITUTION =
            Set.of("investigation.file-taken", "investigation.file-reassigned");

    public CaseHistory {
        at = Map.copyOf(at);
        refused = Set.copyOf(refused);
        said = Map.copyOf(said);
        spans = Map.copyOf(spans);
    }

    /** When the case reached each milestone that is counted. Empty if it must not be counted. */
    public Map<String, Instant> milestones(Milestones milestones) {
        return milestones.byCode(new CaseFold(milestones, this).reached());
    }

    /** When the report was received by our clock: this says to which month the case belongs. */
    public Instant receivedAt() {
        return at.getOrDefault(
                RECEIVED, at.values().stream().min(Comparator.naturalOrder()).orElse(Instant.EPOCH));
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
