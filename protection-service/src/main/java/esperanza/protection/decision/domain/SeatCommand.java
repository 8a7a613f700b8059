package esperanza.protection.decision.domain;

import esperanza.kernel.At;
import esperanza.protection.decision.domain.SeatEvent.SeatEnd;
import esperanza.protocol.body.Body;

/** The commands on the seats of a body. */
public sealed interface SeatCommand {

    /** Record who fills a seat from now on. */
    record FillSeat(Body body, String seat, String member) implements SeatCommand {}

    /** Record that nobody fills a seat any more. */
    record EndSeat(At at, Body body, String seat, SeatEnd reason) implements SeatCommand {}
}
