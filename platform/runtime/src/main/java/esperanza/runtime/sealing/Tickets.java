package esperanza.runtime.sealing;

import esperanza.kernel.CaseId;
import esperanza.kernel.PartyRef;
import esperanza.protocol.vocabulary.DoorScope;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.SecretKey;

/**
 * Seals tickets under a key that all services derive from the one secret that they share. All tickets have one length,
 * and travel in the body of a form, never in an address.
 */
public final class Tickets {

    /** The use of a ticket, and the one service in which it opens. A ticket of another use does not open there. */
    public enum Use {
        /** Leads from the page of the own door to the rooms of the investigation, once. */
        HANDOVER("investigation", Duration.ofMinutes(5)),
        /** Keeps the holder in the rooms of the investigation, from page to page. */
        ROOM("investigation", Duration.ofMinutes(15)),
        /** Leads from the page of the own door to the person's rooms of protection, once. */
        PROTECTION_HANDOVER("protection", Duration.ofMinutes(5)),
        /** Keeps the holder in the person's rooms of protection, from page to page. */
        PROTECTION_ROOM("protection", Duration.ofMinutes(15)),
        /** Leads back from the rooms of protection, and ends the door key by which somebody came. */
        DOOR_ENDING("intake", Duration.ofMinutes(5));

        private final String receiver;
        private final Duration holds;

        Use(String receiver, Duration holds) {
            this.receiver = receiver;
            this.holds = holds;
        }

        /** When a ticket of this use was issued. */
        public Instant issued(Ticket ticket) {
            return ticket.until().minus(holds);
        }

        private byte[] context(String service) {
            return ("ticket/" + name() + "/" + service).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private static final int PLAIN = 3 * 2 * Long.BYTES + Byte.BYTES + Long.BYTES;
    private static final int SEALED = AesGcm.NONCE + PLAIN + AesGcm.TAG;

    private final SecretKey key;
    private final String service;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    /**
     * @param secret the one that all services of the mechanism share
     * @param service the one that reads tickets here: those for another service do not open
     */
    public Tickets(String secret, String service, InstantSource clock) {
        this.key = AesGcm.key(new Secrets(AesGcm.key(secret.getBytes(StandardCharsets.UTF_8))).of("tickets", ""));
        this.service = service;
        this.clock = clock;
    }

    /** A new ticket from now on. */
    public String issue(Use use, CaseId caseId, PartyRef party, DoorScope scope) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        Instant until = clock.instant().plus(use.holds).truncatedTo(ChronoUnit.SECONDS);
        Ticket ticket = new Ticket(UUID.randomUUID(), caseId, party, scope, until);
        byte[] sealed = AesGcm.seal(key, nonce, use.context(use.receiver), plain(ticket));
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(
                        ByteBuffer.allocate(SEALED).put(nonce).put(sealed).array());
    }

    /**
     * The ticket; empty if it is none of ours, for another service, of another use, of a scope that is not known here,
     * or too old.
     */
    public Optional<Ticket> read(Use use, String sent) {
        return bytes(sent)
                .filter(bytes -> bytes.length == SEALED)
                .flatMap(bytes -> opened(use, bytes))
                .filter(ticket -> clock.instant().isBefore(ticket.until()));
    }

    private Optional<Ticket> opened(Use use, byte[] bytes) {
        try {
            ByteBuffer sealed = ByteBuffer.wrap(bytes);
            byte[] nonce = new byte[AesGcm.NONCE];
            byte[] rest = new byte[SEALED - AesGcm.NONCE];
            sealed.get(nonce).get(rest);
            return ticket(ByteBuffer.wrap(AesGcm.open(key, nonce, use.context(service), rest)));
        } catch (SealingFailed notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(String sent) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(sent));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static byte[] plain(Ticket ticket) {
        ByteBuffer plain = ByteBuffer.allocate(PLAIN);
        put(plain, ticket.id());
        put(plain, ticket.caseId().value());
        put(plain, ticket.party().value());
        return plain.put((byte) ticket.scope().ordinal())
                .putLong(ticket.until().getEpochSecond())
                .array();
    }

    private static Optional<Ticket> ticket(ByteBuffer plain) {
        UUID id = uuid(plain);
        CaseId caseId = new CaseId(uuid(plain));
        PartyRef party = new PartyRef(uuid(plain));
        Optional<DoorScope> known = scope(plain.get());
        Instant until = Instant.ofEpochSecond(plain.getLong());
        return known.map(scope -> new Ticket(id, caseId, party, scope, until));
    }

    /** Empty for a scope of a newer release. */
    private static Optional<DoorScope> scope(byte ordinal) {
        return Stream.of(DoorScope.values())
                .filter(scope -> scope.ordinal() == ordinal)
                .findFirst();
    }

    private static void put(ByteBuffer plain, UUID id) {
        plain.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer plain) {
        return new UUID(plain.getLong(), plain.getLong());
    }
}
