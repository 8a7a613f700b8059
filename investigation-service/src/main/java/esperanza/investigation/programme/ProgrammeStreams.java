package esperanza.investigation.programme;

import esperanza.investigation.evidence.domain.Authorisation;
import esperanza.investigation.evidence.domain.AuthorisationDecider;
import esperanza.investigation.evidence.domain.AuthorisationEvent;
import esperanza.investigation.file.read.streams.CaseStreams;
import esperanza.investigation.programme.domain.Act;
import esperanza.investigation.programme.domain.ActCommand.Allowed;
import esperanza.investigation.programme.domain.ActDecider;
import esperanza.investigation.programme.domain.ActEvent;
import esperanza.investigation.programme.domain.ActId;
import esperanza.investigation.programme.domain.Line;
import esperanza.investigation.programme.domain.LineDecider;
import esperanza.investigation.programme.domain.LineEvent;
import esperanza.investigation.programme.domain.LineId;
import esperanza.investigation.programme.domain.Programme;
import esperanza.investigation.programme.domain.ProgrammeDecider;
import esperanza.investigation.programme.domain.ProgrammeEvent;
import esperanza.kernel.CaseId;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.EventStore;
import esperanza.runtime.Streams;
import io.smallrye.mutiny.Multi;
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
class ProgrammeStreams {

    /** A line as it was read. */
    record Versioned(LineId id, int version, Line.Known line) {}

    private final EventStore<ProgrammeEvent> programmes;
    private final EventStore<LineEvent> lines;
    private final EventStore<ActEvent> acts;
    private final EventStore<AuthorisationEvent> authorisations;
    private final CaseStreams ofCase;

    ProgrammeStreams(Streams streams, CaseStreams ofCase) {
        this.programmes = streams.store(ProgrammeEvent.class);
        this.lines = streams.store(LineEvent.class);
        this.acts = streams.store(ActEvent.class);
        this.authorisations = streams.store(AuthorisationEvent.class);
        this.ofCase = ofCase;
    }

    /** The programme has the id of its case. */
    static StreamId stream(UUID caseId) {
        return new StreamId("programme", caseId);
    }

    /** See {@link CaseStreams#settled}. */
    Uni<Void> settled() {
        return ofCase.settled().replaceWithVoid();
    }

    Uni<Programme> programme(UUID caseId) {
        return programmes.read(stream(caseId)).map(history -> history.replay(new ProgrammeDecider()));
    }

    Uni<Line> line(LineId line) {
        return lines.read(line.stream()).map(history -> history.replay(new LineDecider()));
    }

    Uni<Act> act(ActId act) {
        return acts.read(act.stream()).map(history -> history.replay(new ActDecider()));
    }

    /** The permission of a court's authorisation in this case at the instant; empty if it does not hold. */
    Uni<Optional<Allowed>> allowed(CaseId of, UUID authorisation, Instant at) {
        return authorisations.read(new StreamId("authorisation", authorisation)).map(history -> switch (history.replay(
                new AuthorisationDecider())) {
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
        return each(these, this::act);
    }

    /** All lines of the case, as far as the projection of its streams has read. */
    Uni<Map<LineId, Line.Known>> linesOf(UUID caseId) {
        return versionedLinesOf(caseId)
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Versioned::id, Versioned::line)));
    }

    /** The same, each with its version. */
    Uni<List<Versioned>> versionedLinesOf(UUID caseId) {
        return ofCase.of(caseId, Set.of(LineId.CATEGORY)).chain(there -> Multi.createFrom()
                .iterable(there)
                .onItem()
                .transformToUniAndConcatenate(stream -> lines.read(stream)
                        .map(history -> new Versioned(
                                new LineId(stream.id()),
                                history.head().version(),
                                history.replay(new LineDecider()).in(new CaseId(caseId)))))
                .collect()
                .asList());
    }

    /** All acts of the case, as far as the projection of its streams has read. */
    Uni<Map<ActId, Act.Known>> actsOf(UUID caseId) {
        return ofCase.states(caseId, ActId.CATEGORY, acts, new ActDecider()).map(all -> {
            Map<ActId, Act.Known> known = new HashMap<>();
            all.forEach((id, act) -> known.put(new ActId(id), act.in(new CaseId(caseId))));
            return Map.copyOf(known);
        });
    }

    private static <I, S> Uni<Map<I, S>> each(List<I> ids, Function<I, Uni<S>> state) {
        return Multi.createFrom()
                .iterable(ids)
                .onItem()
                .transformToUniAndConcatenate(id -> state.apply(id).map(read -> Map.entry(id, read)))
                .collect()
                .asMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
