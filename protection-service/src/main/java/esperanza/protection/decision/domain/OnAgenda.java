package esperanza.protection.decision.domain;

import esperanza.kernel.Recorded;
import esperanza.protection.decision.domain.DecisionEvent.*;
import esperanza.protocol.body.Body;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A matter for which a body was called, as its history tells it. A decided matter keeps here who was there for it: its
 * state keeps no sitting.
 *
 * @param sitting the last one
 * @param papersBy by when the members have the papers; empty: no rule says so
 * @param papersAt when the papers were sent; empty: they were not
 * @param quorate whether enough members took part, as it was decided; empty: nobody has decided
 * @param place its place in the agenda: a matter that was called earlier comes first
 */
public record OnAgenda(
        DecisionState state,
        Sitting sitting,
        Optional<Instant> papersBy,
        Optional<Instant> papersAt,
        Optional<Boolean> quorate,
        long place) {

    /** Whether the members have the papers of the matter, and had them in time. */
    public enum Papers {
        OWED,
        IN_TIME,
        LATE
    }

    /** Empty: the body was never called for the matter. */
    public static Optional<OnAgenda> of(List<Recorded<DecisionEvent>> history) {
        DecisionDecider decider = new DecisionDecider(Optional.empty());
        DecisionState state = decider.initial();
        Optional<OnAgenda> found = Optional.empty();
        for (Recorded<DecisionEvent> each : history) {
            state = decider.evolve(state, each.event());
            found = next(found, state, each);
        }
        return found;
    }

    private static Optional<OnAgenda> next(
            Optional<OnAgenda> before, DecisionState state, Recorded<DecisionEvent> news) {
        return switch (news.event()) {
            case MatterScheduled called ->
                state.called()
                        .map(at -> new OnAgenda(
                                state, at, called.papersBy(), Optional.empty(), Optional.empty(), news.position()));
            case MatterPostponed called -> before.map(was -> was.in(state, called.papersBy(), was.papersAt));
            case PapersSent _ -> before.map(was -> was.in(state, was.papersBy, Optional.of(news.recordedAt())));
            case MatterDecided decided -> before.map(was -> was.decided(state, decided.quorate()));
            case DecisionEvent _ -> before.map(was -> was.in(state, was.papersBy, was.papersAt));
        };
    }

    private OnAgenda in(DecisionState now, Optional<Instant> by, Optional<Instant> at) {
        return new OnAgenda(now, now.called().orElse(sitting), by, at, quorate, place);
    }

    private OnAgenda decided(DecisionState now, Optional<Boolean> withQuorum) {
        return new OnAgenda(now, sitting, papersBy, papersAt, withQuorum, place);
    }

    public Papers papers() {
        if (papersAt.isEmpty()) {
            return Papers.OWED;
        }
        return papersAt.filter(at -> papersBy.filter(at::isAfter).isPresent()).isPresent()
                ? Papers.LATE
                : Papers.IN_TIME;
    }

    /** Whether enough members took part. A decided matter keeps what was counted then, whoever fills the seats now. */
    public boolean isQuorate(Body body, FilledSeats seats) {
        return quorate.orElseGet(() -> isReached(body, seats));
    }

    private boolean isReached(Body body, FilledSeats seats) {
        return body.quorum().isReached(sitting.attendance(body, seats));
    }
}
