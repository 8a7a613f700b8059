package esperanza.access;

import esperanza.kernel.CaseId;
import esperanza.protocol.term.Institutions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes exclusion tags. A tag in an event, topic or table excludes an institution or person without naming it; only the
 * services, who share one secret, can make tags. All services derive the same key for an institution, so each can check
 * whether a caller or a person on a rota is excluded.
 */
public final class ExclusionTags {

    private static final int AT_LEAST = 8;

    /** Holds the secret and is never used itself: a copy of it costs less than a new one. */
    private final Mac prototype;

    private final Institutions institutions;
    /** By code: a round of paging asks for the same few institutions once for each alert that waits. */
    private final Map<String, TagKey> listed;

    public ExclusionTags(String secret, Institutions institutions) {
        this.institutions = institutions;
        try {
            prototype = Mac.getInstance("HmacSHA256");
            prototype.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        listed = institutions.codes().stream().collect(Collectors.toUnmodifiableMap(Function.identity(), this::keyOf));
    }

    /** The key of the institution. A unit of an institution has the key of the whole. */
    public TagKey ofInstitution(String institutionOrPart) {
        TagKey known = listed.get(institutionOrPart);
        return known == null ? keyOf(institutionOrPart) : known;
    }

    private TagKey keyOf(String institutionOrPart) {
        return new TagKey(hmac("institution/" + institutions.whole(institutionOrPart)));
    }

    /**
     * Whether the wall shuts out an institution, by its code. One that the profile does not list is shut out by each wall
     * that shuts out anybody.
     */
    public Predicate<String> shutOutBy(Wall wall) {
        boolean somebody = institutions.codes().stream().anyMatch(code -> wall.shuts(ofInstitution(code)));
        return institution -> institutions.lists(institution) ? wall.shuts(ofInstitution(institution)) : somebody;
    }

    /** @param subject the subject claim, the same in every token of the person */
    public TagKey ofPerson(String subject) {
        return new TagKey(hmac("person/" + subject));
    }

    /**
     * The tags on the case, filled up with decoys to a multiple of 8, so that a reader cannot see how many are excluded
     * or whether anybody is.
     *
     * @param saidBy the seed of the decoys, different in every event of the case. Comparing two events therefore does
     *     not separate decoys from real tags. A decoy is half an HMAC under the secret: as random as a tag
     */
    public List<String> on(CaseId of, Collection<TagKey> keys, String saidBy) {
        Set<TagKey> real = Set.copyOf(keys);
        int padded = Math.max(1, Math.ceilDiv(real.size(), AT_LEAST)) * AT_LEAST;
        Stream<String> decoys = IntStream.range(0, Math.ceilDiv(padded - real.size(), 2))
                .mapToObj(n -> hmac("nobody/" + of.value() + '/' + saidBy + '/' + n))
                .flatMap(each -> Stream.of(each.substring(0, TagKey.TAG), each.substring(TagKey.TAG)))
                .limit(padded - real.size());
        return Stream.concat(real.stream().map(key -> key.on(of)), decoys)
                .sorted()
                .toList();
    }

    private String hmac(String text) {
        try {
            Mac mac = (Mac) prototype.clone();
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
