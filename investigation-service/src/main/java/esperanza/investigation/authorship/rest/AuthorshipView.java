package esperanza.investigation.authorship.rest;

import esperanza.investigation.authorship.ReadAuthorship;
import esperanza.investigation.authorship.domain.AuthorsFound;
import esperanza.investigation.authorship.domain.Clarification;
import esperanza.investigation.authorship.domain.Clarified;
import esperanza.investigation.authorship.domain.Conduct;
import esperanza.investigation.authorship.domain.ConductOutcome;
import esperanza.investigation.authorship.domain.StructureFound;
import esperanza.investigation.authorship.domain.Suspect;
import esperanza.investigation.authorship.domain.Track;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is known of the authors of a case, by codes: it tells of nobody who is accused.
 *
 * @param clarification absent until it is recorded for the first time
 */
public record AuthorshipView(
        List<SuspectShown> suspects, Optional<ClarificationShown> clarification, List<ConductShown> conducts) {

    /** A suspect, and whether the suspicion was found not to hold. */
    public record SuspectShown(UUID suspectId, boolean cleared) {}

    /** How far the authors are known. */
    public record ClarificationShown(
            int version,
            AuthorsFound material,
            AuthorsFound intellectual,
            StructureFound structure,
            Clarified overall) {}

    /** @param outcome absent until the body answers */
    public record ConductShown(UUID conductId, Track track, boolean acknowledged, Optional<ConductOutcome> outcome) {}

    static AuthorshipView of(ReadAuthorship.Read read) {
        return new AuthorshipView(
                sorted(read.suspects()).flatMap(AuthorshipView::suspect).toList(),
                clarification(read.clarification()),
                sorted(read.conducts()).flatMap(AuthorshipView::conduct).toList());
    }

    private static <S> Stream<Map.Entry<UUID, S>> sorted(Map<UUID, S> states) {
        return states.entrySet().stream().sorted(Map.Entry.comparingByKey());
    }

    private static Stream<SuspectShown> suspect(Map.Entry<UUID, Suspect> each) {
        return switch (each.getValue()) {
            case Suspect.Known known -> Stream.of(new SuspectShown(each.getKey(), known.cleared()));
            case Suspect.Unknown _ -> Stream.empty();
        };
    }

    private static Optional<ClarificationShown> clarification(Clarification known) {
        return known.levels()
                .map(levels -> new ClarificationShown(
                        known.version(),
                        levels.material(),
                        levels.intellectual(),
                        levels.structure(),
                        levels.overall()));
    }

    private static Stream<ConductShown> conduct(Map.Entry<UUID, Conduct> each) {
        return switch (each.getValue()) {
            case Conduct.Referred known ->
                Stream.of(new ConductShown(each.getKey(), known.track(), known.acknowledged(), known.outcome()));
            case Conduct.Unknown _ -> Stream.empty();
        };
    }
}
