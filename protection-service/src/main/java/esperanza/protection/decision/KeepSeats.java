package esperanza.protection.decision;

import static esperanza.protection.ProtectionStreams.BODY;

import esperanza.kernel.store.Outcome;
import esperanza.protection.decision.domain.BodyId;
import esperanza.protection.decision.domain.FilledSeats;
import esperanza.protection.decision.domain.SeatCommand;
import esperanza.protection.decision.domain.SeatCommand.*;
import esperanza.protection.decision.domain.SeatEvent;
import esperanza.protection.decision.domain.SeatEvent.SeatEnd;
import esperanza.protocol.body.Body;
import esperanza.protocol.body.Quorum;
import esperanza.protocol.term.Profiles;
import esperanza.runtime.Streams;
import esperanza.runtime.Together;
import esperanza.runtime.command.Asked;
import esperanza.runtime.command.CommandIds;
import esperanza.runtime.refusal.Refused;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotBlank;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps who fills the seats of the bodies. A quorum of the seats that are filled counts them. */
@Singleton
public class KeepSeats {

    /**
     * The person who fills a seat from now on.
     *
     * @param body the code of the body in the profile
     * @param seat the code of the seat
     * @param person the {@code sub} claim of the tokens of the person
     */
    public record FilledSeat(
            @NotBlank String body,
            @NotBlank String seat,
            @NotBlank String person) {}

    /**
     * The seat that nobody fills any more.
     *
     * @param body the code of the body in the profile
     * @param seat the code of the seat
     * @param reason why nobody fills it
     */
    public record EndedSeat(@NotBlank String body, @NotBlank String seat, SeatEnd reason) {}

    private final CommandIds ids;
    private final Streams streams;
    private final Profiles profiles;

    KeepSeats(CommandIds ids, Streams streams, Profiles profiles) {
        this.ids = ids;
        this.streams = streams;
        this.profiles = profiles;
    }

    public Uni<Outcome<SeatEvent>> fill(Asked<?> asked, FilledSeat said) {
        Body body = body(said.body());
        return handle(asked, body, new FillSeat(body, said.seat(), ids.pseudonym(said.person())));
    }

    public Uni<Outcome<SeatEvent>> end(Asked<?> asked, EndedSeat said) {
        Body body = body(said.body());
        return handle(asked, body, new EndSeat(ids.at(asked), body, said.seat(), said.reason()));
    }

    public Uni<FilledSeats> of(Body body) {
        return streams.state(BODY, BodyId.of(body.code()).value());
    }

    /** The seats of the bodies whose quorum depends on them; those of all others are not read. */
    public Uni<Map<String, FilledSeats>> ofThose(Collection<Body> bodies) {
        List<Body> counted = bodies.stream()
                .filter(body -> body.quorum().of() == Quorum.Of.FILLED)
                .toList();
        return Together.ask(counted, body -> of(body).map(seats -> Map.entry(body.code(), seats)))
                .map(all -> all.stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Uni<Outcome<SeatEvent>> handle(Asked<?> asked, Body body, SeatCommand command) {
        return streams.handler(BODY)
                .handle(ids.request(asked, BODY.stream(BodyId.of(body.code()).value()), command));
    }

    /** The body of this code. Fails with 422 if the profile has none. */
    public Body body(String code) {
        return profiles.body(code)
                .orElseThrow(() -> Refused.invalid("/body", "unknown-code", "The profile has no such body"));
    }
}
