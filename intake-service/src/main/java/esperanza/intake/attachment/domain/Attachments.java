package esperanza.intake.attachment.domain;

import esperanza.kernel.RuleViolation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The files of a report, in the order in which they were announced. */
public record Attachments(Map<UUID, Attachment> byId) {

    static final Attachments NONE = new Attachments(Map.of());

    public List<Attachment> all() {
        return List.copyOf(byId.values());
    }

    public Optional<Attachment> find(UUID id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Fails with {@link AttachmentRule#NO_SUCH_ATTACHMENT} if the report has no such file. */
    public Attachment one(UUID id) {
        return find(id).orElseThrow(() -> new RuleViolation(AttachmentRule.NO_SUCH_ATTACHMENT));
    }

    /** Fails with {@link AttachmentRule#FILE_NOT_HERE} if its bytes did not arrive or were erased. */
    public Attachment here(UUID id) {
        Attachment one = one(id);
        if (!one.isHere()) {
            throw new RuleViolation(AttachmentRule.FILE_NOT_HERE);
        }
        return one;
    }

    /** The file that comes by this upload. */
    public Optional<Attachment> ofUpload(UUID uploadId) {
        return byId.values().stream()
                .filter(each ->
                        each.announced().uploadId().filter(uploadId::equals).isPresent())
                .findFirst();
    }

    Attachments with(Attachment one) {
        Map<UUID, Attachment> next = new LinkedHashMap<>(byId);
        next.put(one.id(), one);
        return new Attachments(Collections.unmodifiableMap(next));
    }

    Attachments changed(UUID id, UnaryOperator<Attachment> change) {
        return with(change.apply(one(id)));
    }
}
