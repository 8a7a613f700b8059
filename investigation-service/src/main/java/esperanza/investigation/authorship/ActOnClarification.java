package esperanza.investigation.authorship;

import static esperanza.investigation.authorship.AuthorshipStreams.CLARIFICATION;
import static esperanza.investigation.authorship.AuthorshipStreams.SUSPECT;
import static esperanza.investigation.authorship.domain.AuthorshipRule.NO_SUCH_SUSPECT;
import static esperanza.investigation.programme.ProgrammeStreams.LINE;

import esperanza.investigation.authorship.domain.AuthorsFound;
import esperanza.investigation.authorship.domain.AuthorshipCommand.*;
import esperanza.investigation.authorship.domain.AuthorshipEvent.ClarificationRecorded;
import esperanza.investigation.authorship.domain.Clarified;
import esperanza.investigation.authorship.domain.LineRef;
import esperanza.investigation.authorship.domain.StructureFound;
import esperanza.investigation.authorship.domain.Suspect.Known;
import esperanza.investigation.authorship.domain.SuspectRef;
import esperanza.investigation.file.CaseWork;
import esperanza.investigation.file.OnFile;
import esperanza.investigation.programme.domain.Line;
import esperanza.kernel.CaseId;
import esperanza.kernel.Personal;
import esperanza.kernel.RuleViolation;
import esperanza.kernel.store.Outcome;
import esperanza.runtime.Streams;
import esperanza.runtime.command.Asked;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Records how far the authors of a case are known, on the basis of its suspects and exhausted lines of enquiry. */
@Singleton
public class ActOnClarification {

    /**
     * How far the authors are known.
     *
     * @param material those who carried the threat out
     * @param intellectual those who ordered it
     * @param suspects those who are named as authors
     * @param lines the exhausted lines of enquiry that it rests on, if nobody was found
     */
    public record ClarificationLevels(
            CaseId caseId,
            AuthorsFound material,
            AuthorsFound intellectual,
            StructureFound structure,
            Clarified overall,
            Optional<List<UUID>> suspects,
            Optional<List<UUID>> lines,
            Personal<String> reasons) {

        private Levels levels() {
            return new Levels(material, intellectual, structure, overall);
        }
    }

    private record Suspected(SuspectRef ref, boolean cleared) {}

    private final OnFile onFile;
    private final CaseWork work;
    private final Streams streams;

    ActOnClarification(OnFile onFile, CaseWork work, Streams streams) {
        this.onFile = onFile;
        this.work = work;
        this.streams = streams;
    }

    /** For the person who answers for the file. */
    public Uni<Outcome<ClarificationRecorded>> record(Asked<?> asked, ClarificationLevels said) {
        CaseId of = said.caseId();
        return onFile.ones(asked, of.value())
                .chain(() -> each(said.suspects(), id -> suspected(of, id)))
                .chain(named -> each(said.lines(), id -> exhausted(of, id))
                        .map(found -> found.stream().flatMap(Optional::stream).toList())
                        .map(exhausted -> command(said, named, exhausted)))
                .chain(command -> work.handle(asked, CLARIFICATION, of.value(), command));
    }

    private static RecordClarification command(
            ClarificationLevels said, List<Suspected> named, List<LineRef> exhausted) {
        long notCleared = named.stream().filter(each -> !each.cleared()).count();
        return new RecordClarification(
                said.caseId(),
                said.levels(),
                Personal.of(
                        said.caseId().value(),
                        named.stream().map(Suspected::ref).toList()),
                said.reasons(),
                new Basis(Math.toIntExact(notCleared), exhausted));
    }

    private Uni<Suspected> suspected(CaseId of, UUID suspectId) {
        return streams.read(SUSPECT, suspectId).map(history -> {
            if (history.replay(SUSPECT.decider()) instanceof Known known && known.isOf(of)) {
                return new Suspected(new SuspectRef(suspectId, history.head().version()), known.cleared());
            }
            throw new RuleViolation(NO_SUCH_SUSPECT);
        });
    }

    /** Empty for a line of another case, and for one that is still open. */
    private Uni<Optional<LineRef>> exhausted(CaseId of, UUID lineId) {
        return streams.read(LINE, lineId)
                .map(history -> history.replay(LINE.decider()) instanceof Line.Known line
                                && line.caseId().equals(of)
                                && line.state() == Line.State.EXHAUSTED
                        ? Optional.of(new LineRef(lineId, history.head().version()))
                        : Optional.empty());
    }

    private static <T> Uni<List<T>> each(Optional<List<UUID>> ids, Function<UUID, Uni<T>> read) {
        return Multi.createFrom()
                .iterable(ids.orElse(List.of()))
                .onItem()
                .transformToUniAndConcatenate(read::apply)
                .collect()
                .asList();
    }
}
