package esperanza.runtime.reader;

import esperanza.kernel.Actor;
import esperanza.kernel.CommandId;
import esperanza.kernel.Instruction;
import esperanza.kernel.Policy;
import esperanza.kernel.Recorded;
import esperanza.kernel.StreamId;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Request;
import esperanza.kernel.store.StoreUnavailable;
import esperanza.kernel.store.VersionConflict;
import esperanza.runtime.log.Chain;
import esperanza.runtime.log.EventCodec;
import esperanza.runtime.log.Metadata;
import esperanza.runtime.log.StoredEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * Runs the policies of one reader. One leader per database takes a page of events, hands all their commands to the
 * appender at once, and moves the cursor after the appends. A command's id is derived from (policy, event, index), so a
 * page that is done twice acts once. The events of one stream are handled in order. A stream that cannot be digested is
 * parked.
 */
final class PolicyRunner {

    private static final Logger LOG = Logger.getLogger(PolicyRunner.class);
    private static final int PAGE = 500;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CURSOR = "select coalesce((select position from cursor where name = $1), 0) at";

    private final String reader;
    private final Leadership leadership;
    private final EventCodec codec;
    private final Parking parking;
    private final Handlers handlers;
    private final List<Policy<?>> policies;

    /** @param reader names the cursor of this runner and the streams it parks */
    PolicyRunner(
            String reader,
            Leadership leadership,
            EventCodec codec,
            Parking parking,
            Handlers handlers,
            List<Policy<?>> policies) {
        this.reader = reader;
        this.leadership = leadership;
        this.codec = codec;
        this.parking = parking;
        this.handlers = handlers;
        this.policies = policies;
    }

    /** Handles one page. Returns true if there may be more. */
    boolean round() {
        Optional<SqlConnection> leading = leadership.held();
        return leading.isPresent() && page(leading.get());
    }

    private boolean page(SqlConnection connection) {
        replay(connection);
        long cursor = leadership.run(CURSOR, Tuple.of(reader)).iterator().next().getLong("at");
        List<StoredEvent> page = wait(LogReader.after(connection, cursor, PAGE));
        if (page.isEmpty()) {
            return false;
        }
        Aside aside = wait(parking.aside(connection, reader, page));
        List<Failure> failures = leadership.whileLeading(digest(aside.without(page), aside.parked()), PATIENCE);
        for (Failure failure : failures) {
            wait(parking.park(connection, reader, failure.event, failure.why));
            if (failure.isFirst()) {
                LOG.errorf(
                        "%s parked %s %s at %d: %s",
                        reader,
                        failure.event.stream().category(),
                        failure.event.stream().id(),
                        failure.event.position(),
                        failure.why);
            }
        }
        leadership.move(reader, page.getLast().position());
        return page.size() == PAGE;
    }

    private void replay(SqlConnection connection) {
        List<Long> positions = wait(parking.toReplay(connection, reader, codec.catalogue()));
        if (positions.isEmpty()) {
            return;
        }
        List<StoredEvent> events = wait(LogReader.at(connection, positions));
        List<Failure> failures = leadership.whileLeading(digest(events, Set.of()), PATIENCE);
        Set<StoredEvent> failed = failures.stream().map(Failure::event).collect(Collectors.toSet());
        for (StoredEvent event : events) {
            if (!failed.contains(event)) {
                wait(parking.release(connection, reader, event.position()));
            }
        }
        for (Failure failure : failures) {
            if (failure.isFirst()) {
                wait(parking.notYet(connection, reader, failure.event, failure.why));
            }
        }
    }

    private record Failure(StoredEvent event, String why) {

        /** True if this event itself failed. False if the event only waits behind an earlier one of its stream. */
        boolean isFirst() {
            return !why.equals(Parking.BEHIND);
        }
    }

    private Uni<List<Failure>> digest(List<StoredEvent> page, Set<StreamId> parked) {
        Map<StreamId, List<StoredEvent>> byStream = new LinkedHashMap<>();
        page.forEach(e ->
                byStream.computeIfAbsent(e.stream(), s -> new ArrayList<>()).add(e));
        if (page.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Uni<List<Failure>>> streams = byStream.entrySet().stream()
                .map(stream -> inOrder(stream.getValue(), parked.contains(stream.getKey())))
                .toList();
        return Uni.join().all(streams).andFailFast().map(all -> all.stream()
                .flatMap(List::stream)
                .toList());
    }

    /** Handles the events of one stream in order. After the first failure, that event and all behind it are parked. */
    private Uni<List<Failure>> inOrder(List<StoredEvent> events, boolean parkedAlready) {
        List<Failure> failures = new ArrayList<>();
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (StoredEvent event : events) {
            chain = chain.chain(() -> {
                if (parkedAlready || !failures.isEmpty()) {
                    failures.add(new Failure(event, Parking.BEHIND));
                    return Uni.createFrom().voidItem();
                }
                return react(event).onFailure(failure -> !passing(failure)).recoverWithUni(failure -> {
                    failures.add(new Failure(event, Parking.why(failure)));
                    return Uni.createFrom().voidItem();
                });
            });
        }
        return chain.replaceWith(failures);
    }

    private Uni<Void> react(StoredEvent stored) {
        return Uni.createFrom().deferred(() -> codec.read(stored)
                .map(event -> commands(stored, event))
                .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** Carries out the commands one after the other, in the order of the policies. */
    private Uni<Void> commands(StoredEvent stored, Recorded<Object> event) {
        Uni<Void> chain = Uni.createFrom().voidItem();
        for (Policy<?> policy : policies) {
            int index = 0;
            for (Instruction instruction : reactions(policy, event)) {
                Request<Object> request = request(policy, index++, instruction, stored, event);
                chain = chain.chain(() -> handlers.handle(instruction, request).replaceWithVoid());
            }
        }
        return chain;
    }

    private static <E> List<Instruction> reactions(Policy<E> policy, Recorded<Object> r) {
        return policy.on().isInstance(r.event())
                ? policy.react(new Recorded<>(
                        r.position(),
                        r.version(),
                        r.id(),
                        r.actor(),
                        r.occurredAt(),
                        r.recordedAt(),
                        policy.on().cast(r.event())))
                : List.of();
    }

    private Request<Object> request(
            Policy<?> policy, int index, Instruction instruction, StoredEvent stored, Recorded<Object> event) {
        Metadata metadata = codec.metadata(stored);
        Cause cause = new Cause(
                Actor.system(policy.name()),
                event.recordedAt(),
                metadata.correlationId(),
                Optional.of(event.id()),
                event.recordedAt());
        byte[] identity = (policy.name() + '/' + event.id().value() + '/' + index).getBytes(StandardCharsets.UTF_8);
        return new Request<>(
                instruction.stream(), commandId(identity), identity, OptionalInt.empty(), cause, instruction.command());
    }

    /** Derives the id of a command from the bytes that identify it, alike on every instance. */
    static CommandId commandId(byte[] identity) {
        ByteBuffer hash = ByteBuffer.wrap(Chain.sha256(identity));
        return new CommandId(new UUID(hash.getLong(), hash.getLong()));
    }

    /** True for a failure that passes by itself. The page is then tried again. */
    private static boolean passing(Throwable failure) {
        return failure instanceof StoreUnavailable || failure instanceof VersionConflict;
    }

    private static <T> T wait(Uni<T> work) {
        return work.await().atMost(PATIENCE);
    }
}
