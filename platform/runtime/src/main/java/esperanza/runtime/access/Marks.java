package esperanza.runtime.access;

import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institutions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Says who is shut out of a case without telling it to whoever reads an event, a topic or a table: by marks that only the
 * services, who share one secret, can make. They bear the same key for an institution, so that each can ask for a caller or
 * for somebody on a rota whether the case is shut to them.
 */
public final class Marks {

    private static final int AT_LEAST = 8;

    private final SecretKeySpec secret;
    private final Institutions institutions;

    public Marks(String secret, Institutions institutions) {
        this.secret = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        this.institutions = institutions;
    }

    /** The key of the institution, or of the one it is a part of. */
    public MarkKey ofInstitution(String institutionOrPart) {
        return new MarkKey(hmac("institution/" + institutions.whole(institutionOrPart)));
    }

    /** @param subject as every token of the person says it */
    public MarkKey ofPerson(String subject) {
        return new MarkKey(hmac("person/" + subject));
    }

    /**
     * The marks on the case, among others that are nobody's: how many are shut out, or whether anybody is, is not to be seen.
     *
     * @param saidBy what no other event of the case is made from: nobody's marks are others in each, so that comparing two
     *     of them does not tell them apart
     */
    public List<String> on(CaseId of, Collection<MarkKey> keys, String saidBy) {
        Set<MarkKey> real = Set.copyOf(keys);
        int padded = Math.max(1, Math.ceilDiv(real.size(), AT_LEAST)) * AT_LEAST;
        Stream<MarkKey> nobodys = IntStream.range(real.size(), padded)
                .mapToObj(n -> new MarkKey(hmac("nobody/" + of.value() + '/' + saidBy + '/' + n)));
        return Stream.concat(real.stream(), nobodys)
                .map(key -> key.on(of))
                .sorted()
                .toList();
    }

    private String hmac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
