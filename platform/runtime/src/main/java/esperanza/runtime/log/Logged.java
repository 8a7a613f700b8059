package esperanza.runtime.log;

import esperanza.kernel.CaseId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An event of the log as projections get it. Metadata and event are decoded at the first request and then kept:
 * projections that get the same page share them. What cannot be decoded fails those who ask for it. An event that needs
 * an upgrade fails all who ask for its metadata or content, so that none of them goes on without it.
 */
public final class Logged {

    private final StoredEvent stored;
    private final Optional<Class<?>> record;
    private final Optional<NeedsUpgrade> upgrade;
    private final Supplier<Metadata> toMetadata;
    private final Supplier<List<CaseId>> toCases;
    private final Supplier<Object> toEvent;
    private volatile Metadata metadata;
    private volatile List<CaseId> cases;
    private volatile Object event;

    /** @param event empty if this service does not read the type */
    public Logged(StoredEvent stored, Metadata metadata, Optional<Object> event) {
        this(
                stored,
                event.map(Object::getClass),
                Optional.empty(),
                () -> metadata,
                metadata::cases,
                event::orElseThrow);
    }

    Logged(
            StoredEvent stored,
            Optional<Class<?>> record,
            Optional<NeedsUpgrade> upgrade,
            Supplier<Metadata> metadata,
            Supplier<List<CaseId>> cases,
            Supplier<Object> event) {
        this.stored = stored;
        this.record = record;
        this.upgrade = upgrade;
        this.toMetadata = metadata;
        this.toCases = cases;
        this.toEvent = event;
    }

    public StoredEvent stored() {
        return stored;
    }

    public Metadata metadata() {
        refuseIfItNeedsAnUpgrade();
        if (metadata == null) {
            metadata = toMetadata.get();
        }
        return metadata;
    }

    /** The cases that the metadata name. */
    public List<CaseId> cases() {
        refuseIfItNeedsAnUpgrade();
        if (cases == null) {
            cases = toCases.get();
        }
        return cases;
    }

    /** As the metadata say. */
    public Instant recordedAt() {
        return stored.recordedAt();
    }

    /** The event, if its type is the given one. */
    public <T> Optional<T> as(Class<T> type) {
        refuseIfItNeedsAnUpgrade();
        return record.filter(type::isAssignableFrom).map(_ -> type.cast(event()));
    }

    /** True if somebody asked for the metadata. */
    public boolean showedMetadata() {
        return metadata != null;
    }

    /** True if somebody asked for the cases. */
    public boolean showedCases() {
        return cases != null;
    }

    /** True if somebody asked for the event. */
    public boolean showedEvent() {
        return event != null;
    }

    /** Decodes the event, if this service reads its type. */
    public void decode() {
        as(Object.class);
    }

    private void refuseIfItNeedsAnUpgrade() {
        if (upgrade.isPresent()) {
            throw upgrade.get();
        }
    }

    private Object event() {
        if (event == null) {
            event = toEvent.get();
        }
        return event;
    }
}
