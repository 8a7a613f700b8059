package esperanza.notification.stream.rest;

import esperanza.access.Caller;
import esperanza.runtime.rest.CallerResolver;
import esperanza.runtime.rest.Cursors;
import esperanza.runtime.rest.SseStream;
import esperanza.runtime.rest.SseWords;
import esperanza.runtime.rest.TokenLife;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Opens a stream for a caller who may follow its lane, until the caller's token ends. While the walls are too old, the
 * stream of the alerts goes on for who is called, and nobody follows the cases.
 */
@ApplicationScoped
class OpenedStreams {

    private final CallerResolver callers;
    private final Cursors cursors;
    private final CaseStream stream;
    private final TokenLife token;

    OpenedStreams(CallerResolver callers, Cursors cursors, CaseStream stream, TokenLife token) {
        this.callers = callers;
        this.cursors = cursors;
        this.stream = stream;
        this.token = token;
    }

    /** @param lastEventId the id of the last message that the reader has had; empty: only what happens from now on */
    Uni<SseStream> by(Optional<String> lastEventId, Lane lane) {
        return callers.permit(lane.action())
                .map(caller ->
                        lastEventId.map(id -> resume(id, caller, lane)).orElseGet(() -> stream.fromNow(caller, lane)))
                .map(messages ->
                        new SseStream(lane == Lane.CASES ? token.boundsOfCases(messages) : token.bounds(messages)));
    }

    private Multi<byte[]> resume(String lastEventId, Caller caller, Lane lane) {
        OptionalLong position = cursors.find(lastEventId);
        return position.isPresent()
                ? stream.after(position.getAsLong(), caller, lane)
                : Multi.createFrom().item(SseWords.resync());
    }
}
