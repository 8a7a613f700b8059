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

/** Seals what an event holds of persons, one envelope per subject, and opens what still has a key. */
public final class Sealer {

    /** The keys at hand for a decision: seals without waiting. */
    public final class Ready {

        private final Map<UUID, DataKey> bySubject;

        private Ready(Map<UUID, DataKey> bySubject) {
            this.bySubject = bySubject;
        }

        /** The envelopes of the event, one after the other; empty if nothing is personal. */
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
     * Opens what belongs to these subjects and has a key. Everything else stays closed, and the event is still readable.
     */
    public Uni<OpenedParts> open(EventIdentity where, byte[] sealed, Set<UUID> subjects) {
        List<Envelope> envelopes = new ArrayList<>();
        ByteBuffer in = ByteBuffer.wrap(sealed);
        while (in.hasRemaining()) {
            Envelope envelope = Envelope.readFrom(in);
            if (subjects.contains(envelope.subject())) {
                envelopes.add(envelope);
            }
        }
        return ring.forOpening(envelopes.stream().map(Envelope::subject).toList())
                .map(keys -> {
                    Map<UUID, Map<String, JsonNode>> bySubject = new HashMap<>();
                    for (Envelope envelope : envelopes) {
                        DataKey key = keys.get(envelope.subject());
                        if (key != null) {
                            bySubject.put(envelope.subject(), values(envelope.open(key, where)));
                        }
                    }
                    return new OpenedParts(bySubject);
                });
    }

    private Map<String, JsonNode> values(byte[] padded) {
        Map<String, JsonNode> values = new HashMap<>();
        ((ObjectNode) json.tree(padded)).properties().forEach(p -> values.put(p.getKey(), p.getValue()));
        return values;
    }
}
