package esperanza.investigation.programme;

import static esperanza.investigation.evidence.EvidenceStreams.AUTHORISATION;
import static esperanza.investigation.programme.ProgrammeStreams.ACT;
import static esperanza.investigation.programme.ProgrammeStreams.LINE;
import static esperanza.investigation.programme.ProgrammeStreams.PROGRAMME;

import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActCommand.Allowed;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme;
import esperanza.kernel.CaseId;
import esperanza.runtime.Streams;
import esperanza.runtime.Together;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the streams of this capability, for what a command relies on and for people. */
@Singleton
class CaseProgramme {

    /** A line as it was read. */
    record Versioned(LineId id, int version, Line.Known line) {}

    private final Streams streams;
    private final CaseStreams ofCase;

    CaseProgramme(Streams streams, CaseStreams ofCase) {
        this.streams = streams;
        this.ofCase = ofCase;
    }

    /** See {@link CaseStreams#settled}. */
    Uni<Void> settled() {
        return ofCase.settled().replaceWithVoid();
    }

    Uni<Programme> programme(UUID caseId) {
        return streams.state(PROGRAMME, caseId);
    }

    Uni<Line> line(LineId line) {
        return streams.state(LINE, line.value());
    }

    /** The permission of a court's authorisation in this case at the instant; empty if it does not hold. */
    Uni<Optional<Allowed>> allowed(CaseId of, UUID authorisation, Instant at) {
        return streams.state(AUTHORISATION, authorisation).map(state -> switch (state) {
            case Authorisation.Requested known
            when known.isOf(of) && known.holds(at) ->
                Optional.of(
                        new Allowed(known.content().measure(), known.content().act()));
            case Authorisation _ -> Optional.empty();
        });
    }

    /** These lines, as they are at this moment. */
    Uni<Map<LineId, Line>> lines(List<LineId> these) {
        return each(these, this::line);
    }

    /** These acts, as they are at this moment. */
    Uni<Map<ActId, Act>> acts(List<ActId> these) {
        return each(these, act -> streams.state(ACT, act.value()));
    }

    /** All lines of the case, as far as the projection of its streams has read. */
    Uni<Map<LineId, Line.Known>> linesOf(UUID caseId) {
        return versionedLinesOf(caseId)
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Versioned::id, Versioned::line)));
    }

    /** The same, each with its version. */
    Uni<List<Versioned>> versionedLinesOf(UUID caseId) {
        return ofCase.of(caseId, Set.of(LINE.category()))
                .chain(there -> Together.ask(there, stream -> streams.read(LINE, stream.id())
                        .map(history -> new Versioned(
                                new LineId(stream.id()),
                                history.head().version(),
                                history.replay(LINE.decider()).in(new CaseId(caseId))))));
    }

    /** All acts of the case, as far as the projection of its streams has read. */
    Uni<Map<ActId, Act.Known>> actsOf(UUID caseId) {
        return ofCase.states(caseId, ACT).map(all -> {
            Map<ActId, Act.Known> known = new HashMap<>();
            all.forEach((id, act) -> known.put(new ActId(id), act.in(new CaseId(caseId))));
            return Map.copyOf(known);
        });
    }

    private static <I, S> Uni<Map<I, S>> each(List<I> ids, Function<I, Uni<S>> state) {
        return Together.ask(ids, id -> state.apply(id).map(read -> Map.entry(id, read)))
                .map(all -> all.stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one)));
    }
}
