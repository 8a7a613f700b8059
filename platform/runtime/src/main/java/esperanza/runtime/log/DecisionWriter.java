package esperanza.runtime.log;

import esperanza.kernel.Actor;
import esperanza.kernel.ActorKind;
import esperanza.kernel.CaseId;
import esperanza.kernel.Concerning;
import esperanza.kernel.EventId;
import esperanza.kernel.PartyRef;
import esperanza.kernel.store.Cause;
import esperanza.kernel.store.Decision;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.sealing.EventIdentity;
import esperanza.runtime.sealing.Sealer;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Turns a decision into the bytes that are stored: writes the metadata, seals personal data, computes the chain of
 * hashes. An event that is too large for Kafka is refused, because it would hold up everything published after it.
 */
public final class DecisionWriter {

    /** In bytes. Less than a broker accepts as shipped (1 MiB), headers included. */
    private static final int LARGEST_PUBLISHED = 900_000;

    /** The command for the log, and the metadata of its events. */
    record Written(Append append, List<Metadata> metadata) {}

    private final EventCodec codec;
    private final Sealer sealer;
    private final Jurisdiction jurisdiction;
    private final InstantSource clock;
    private final UuidV7 ids = new UuidV7();

    public DecisionWriter(EventCodec codec, Sealer sealer, Jurisdiction jurisdiction, InstantSource clock) {
        this.codec = codec;
        this.sealer = sealer;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    <E> Uni<Written> write(Decision<E> decision) {
        List<EventJson.Written> texts =
                decision.events().stream().map(codec.json()::write).toList();
        Set<UUID> subjects = new HashSet<>();
        texts.forEach(text -> subjects.addAll(text.sealed().bySubject().keySet()));
        return sealer.readyFor(subjects).map(keys -> chained(decision, texts, keys));
    }

    private <E> Written chained(Decision<E> decision, List<EventJson.Written> texts, Sealer.Ready keys) {
        Instant recordedAt = recordedAt(decision);
        List<Metadata> all = new ArrayList<>();
        List<Append.Entry> entries = new ArrayList<>();
        byte[] previous = decision.expected().hash();
        for (int n = 0; n < texts.size(); n++) {
            Metadata metadata = metadata(decision, decision.events().get(n), recordedAt);
            int version = decision.expected().version() + n + 1;
            Append.Entry entry = entry(decision, texts.get(n), metadata, version, previous, keys);
            all.add(metadata);
            entries.add(entry);
            previous = entry.hash();
        }
        Append append = new Append(
                decision.command().value(),
                decision.digest(),
                isLasting(decision),
                decision.stream(),
                decision.expected(),
                entries,
                decision.keys(),
                decision.seen());
        return new Written(append, all);
    }

    /**
     * True for commands of the system, which act once for ever, and for commands that begin a stream. The id of a
     * stream may come from its command's id; were the command forgotten, a new report under the same id would be taken
     * for a repetition.
     */
    private static boolean isLasting(Decision<?> decision) {
        return decision.cause().actor().kind() == ActorKind.SYSTEM
                || decision.expected().version() == 0;
    }

    private Append.Entry entry(
            Decision<?> decision,
            EventJson.Written text,
            Metadata metadata,
            int version,
            byte[] previous,
            Sealer.Ready keys) {
        byte[] about = codec.json().bytes(metadata);
        if (about.length + text.clear().length > LARGEST_PUBLISHED) {
            throw new IllegalArgumentException("too large to be published: " + metadata.type());
        }
        byte[] sealed =
                keys.seal(new EventIdentity(decision.stream(), metadata.eventId(), metadata.type()), text.sealed());
        byte[] sealedDigest = sealed.length == 0 ? sealed : Chain.sha256(sealed);
        byte[] hash = Chain.hash(
                decision.stream().category(),
                decision.stream().id(),
                version,
                about,
                text.clear(),
                sealed.length == 0 ? Chain.NOTHING : sealedDigest,
                previous);
        return new Append.Entry(
                metadata.type(), metadata.recordedAt(), about, text.clear(), sealed, sealedDigest, hash);
    }

    private Metadata metadata(Decision<?> decision, Object event, Instant recordedAt) {
        EventType type = codec.catalogue().typeOf(event);
        Cause cause = decision.cause();
        Actor actor = cause.actor();
        List<CaseId> cases = event instanceof Concerning about ? about.cases() : List.of();
        List<PartyRef> parties = event instanceof Concerning about ? about.parties() : List.of();
        return new Metadata(
                new EventId(ids.at(recordedAt)),
                type.name(),
                cause.occurredAt(),
                recordedAt,
                actor.kind(),
                actor.role(),
                actor.pseudonym(),
                actor.onBehalfOf(),
                actor.institution(),
                jurisdiction.territory(),
                jurisdiction.profile(),
                jurisdiction.profileVersion(),
                cause.correlation(),
                cause.event().map(EventId::value),
                decision.command().value(),
                type.audience(),
                cases,
                parties);
    }

    /** The time of our clock, but never earlier than the last event of the stream or the cause. */
    private Instant recordedAt(Decision<?> decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant floor = decision.notBefore().isAfter(decision.cause().notBefore())
                ? decision.notBefore()
                : decision.cause().notBefore();
        return now.isBefore(floor) ? floor : now;
    }
}
