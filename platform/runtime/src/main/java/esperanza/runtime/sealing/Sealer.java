package esperanza.runtime.sealing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.runtime.json.EventJson;
import esperanza.runtime.json.OpenedParts;
import esperanza.runtime.json.SealedParts;
import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Seals the personal data of an event, one envelope per subject, and opens envelopes whose key still exists. */
public final class Sealer {

    /** The keys needed for a decision, loaded ahead. Seals without waiting. */
    public final class Ready {

        private final Map<UUID, DataKey> bySubject;

        private Ready(Map<UUID, DataKey> bySubject) {
            this.bySubject = bySubject;
        }

        /** The envelopes of the event, one after the other. Empty if the event holds no personal data. */
        public byte[] seal(EventIdentity where, SealedParts parts) {
            List<Envelope> envelopes = new ArrayList<>();
            parts.bySubject()
                    .forEach((subject, values) -> envelopes.add(
                            Envelope.seal(keyOf(subject), where, Padding.toBucket(json.bytes(values)), random)));
            ByteBuffer out = ByteBuffer.allocate(
                    envelopes.stream().mapToInt(Envelope::size).sum());
            envelopes.forEach(envelope -> envelope.writeTo(out));
            return out.array();
        }

        private DataKey keyOf(UUID subject) {
            DataKey key = bySubject.get(subject);
            if (key == null) {
                throw new SealingFailed();
            }
            return key;
        }
    }

    private final KeyRing ring;
    private final EventJson json;
    private final SecureRandom random = new SecureRandom();

    public Sealer(KeyRing ring, EventJson json) {
        this.ring = ring;
        this.json = json;
    }

    public Uni<Ready> readyFor(Set<UUID> subjects) {
        return ring.forSealing(subjects).map(Ready::new);
    }

    /**
     * Opens the parts that belong to these subjects. Those whose key was destroyed stay closed; the event is still
     * readable. Fails with {@link KeyMissing} if a key was lost, and notes it.
     */
    public Uni<OpenedParts> open(EventIdentity where, byte[] sealed, Set<UUID> subjects) {
        List<Envelope> envelopes = envelopes(sealed, subjects);
        return ring.forOpening(envelopes.stream().map(Envelope::subject).toList())
                .map(keys -> {
                    Map<UUID, Map<String, JsonNode>> bySubject = new HashMap<>();
                    for (Envelope envelope : envelopes) {
                        keys.getOrDefault(envelope.subject(), SubjectKeys.NONE)
                                .named(envelope.kid())
                                .ifPresent(key -> bySubject.put(envelope.subject(), values(envelope.open(key, where))));
                    }
                    return new OpenedParts(bySubject);
                })
                .onFailure(KeyMissing.class)
                .call(() -> ring.noteMissing(
                                envelopes.stream().map(Envelope::name).toList())
                        .onFailure()
                        .recoverWithItem(0));
    }

    /** Loads the keys of these subjects together, so that opening many events asks for none of them alone. */
    public Uni<Void> load(Set<UUID> subjects) {
        return ring.forOpening(subjects).replaceWithVoid();
    }

    /** How many ciphertexts were tried, and how many of them opened. */
    public record Tried(int envelopes, int opened) {

        public Tried and(Tried others) {
            return new Tried(envelopes + others.envelopes, opened + others.opened);
        }
    }

    /** Tries to open all parts of these subjects with all their keys. Opened values are discarded at once. */
    public Uni<Tried> tryToOpen(EventIdentity where, byte[] sealed, Set<UUID> subjects) {
        List<Envelope> envelopes = envelopes(sealed, subjects);
        return ring.forOpening(subjects)
                .map(keys -> new Tried(envelopes.size(), (int) envelopes.stream()
                        .filter(envelope -> keys.getOrDefault(envelope.subject(), SubjectKeys.NONE)
                                .live(envelope.kid())
                                .filter(key -> envelope.open(key, where).length > 0)
                                .isPresent())
                        .count()));
    }

    private static List<Envelope> envelopes(byte[] sealed, Set<UUID> subjects) {
        List<Envelope> envelopes = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(sealed);
        while (in.hasRemaining()) {
            Envelope envelope = Envelope.readFrom(in);
            if (subjects.contains(envelope.subject())) {
                envelopes.add(envelope);
            }
        }
        return envelopes;
    }

    private Map<String, JsonNode> values(byte[] padded) {
        Map<String, JsonNode> values = new HashMap<>();
        ((ObjectNode) json.tree(padded)).properties().forEach(p -> values.put(p.getKey(), p.getValue()));
        return values;
    }
}
