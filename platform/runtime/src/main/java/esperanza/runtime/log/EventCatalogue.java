package esperanza.runtime.log;

import com.fasterxml.jackson.databind.node.ObjectNode;
import esperanza.kernel.Audience;
import esperanza.kernel.PlainEvent;
import esperanza.kernel.StreamType;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The events a service writes and the events it reads of others, by their published names. Stored bytes never change:
 * upcasters lift events of an older version when they are read.
 * <ul>
 *   <li>A type that is not in the catalogue is ignored.</li>
 *   <li>A newer major version of a type in the catalogue fails with {@link NeedsUpgrade}.</li>
 * </ul>
 */
public final class EventCatalogue {

    private final String service;
    private final Map<String, EventType> byBase = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byRecord = new HashMap<>();
    private final Map<String, UnaryOperator<ObjectNode>> upcasters = new HashMap<>();
    private final Set<String> published = new HashSet<>();
    private final Map<Class<?>, String> publishedIn = new HashMap<>();
    private final Set<String> openings = new LinkedHashSet<>();

    public EventCatalogue(String service) {
        this.service = service;
    }

    /** Adds own streams whose events are published. */
    public EventCatalogue publishes(StreamType<?, ?, ?>... streams) {
        for (StreamType<?, ?, ?> type : streams) {
            publishes(type.category(), type.events());
        }
        return this;
    }

    /** Adds a category of own streams whose events are published. Its events are the records of a sealed type. */
    public EventCatalogue publishes(String category, Class<?> sealed) {
        published.add(category);
        records(sealed).forEach(record -> publishedIn.put(record, category));
        return keeps(sealed);
    }

    /** Adds events of own streams that never leave the service. */
    public EventCatalogue keeps(Class<?> sealed) {
        records(sealed).forEach(record -> add(EventType.of(service, record)));
        return this;
    }

    /** Says which of the own events mean that a person saw or took out what is not open to all. */
    public EventCatalogue opens(Class<?>... records) {
        for (Class<?> record : records) {
            openings.add(EventType.shortName(record));
        }
        return this;
    }

    /** Adds events read from another service, as small records that ignore everything else in the event. */
    public EventCatalogue reads(String source, Class<?> sealed) {
        records(sealed).forEach(record -> add(EventType.of(source, record)));
        return this;
    }

    /**
     * Adds events of another service by their short names, which are read as {@link PlainEvent}s. An event that is read as
     * a record of its own stays one: its policies would never see a plain one.
     */
    public EventCatalogue reads(String source, Set<String> names) {
        names.stream()
                .map(name -> new EventType("esperanza." + source + '.' + name, 1, Audience.CASE, PlainEvent.class))
                .filter(type -> !byBase.containsKey(type.base()))
                .forEach(this::add);
        return this;
    }

    /** Adds an upcaster from a stored type, e.g. {@code esperanza.intake.report-triaged.v1}, to the next version. */
    public EventCatalogue upcasts(String type, UnaryOperator<ObjectNode> lift) {
        upcasters.put(type, lift);
        return this;
    }

    public boolean isPublished(String category) {
        return published.contains(category);
    }

    /** The category of the own streams that publish a type. Empty if this service does not publish it. */
    public Optional<String> publishedIn(EventType type) {
        return Optional.ofNullable(publishedIn.get(type.record()));
    }

    /** The published names of the openings, like {@code part-opened}. */
    public Set<String> openings() {
        return Collections.unmodifiableSet(openings);
    }

    public String service() {
        return service;
    }

    /** All types, in the order in which they were added. */
    public Collection<EventType> types() {
        return byBase.values();
    }

    EventType typeOf(Object event) {
        return typeOf(event.getClass());
    }

    EventType typeOf(Class<?> record) {
        EventType type = byRecord.get(record);
        if (type == null) {
            throw new IllegalArgumentException(record + " is not in the catalogue of " + service);
        }
        return type;
    }

    /** How to read a stored type. Empty if this service does not read the type at all. */
    Optional<Reading> reading(String stored) {
        int dot = stored.lastIndexOf(".v");
        String base = stored.substring(0, dot);
        int version = Integer.parseInt(stored.substring(dot + 2));
        return Optional.ofNullable(byBase.get(base)).map(type -> new Reading(type, version));
    }

    /** Reads from the stored version to the record. */
    final class Reading {

        private final EventType type;
        private final int stored;

        private Reading(EventType type, int stored) {
            this.type = type;
            this.stored = stored;
        }

        Class<?> record() {
            return type.record();
        }

        EventType type() {
            return type;
        }

        /** True if the event is read by its name and its fields, without a record of its own. */
        boolean isPlain() {
            return type.record() == PlainEvent.class;
        }

        /** The failure to read a version that only a later release knows. */
        Optional<NeedsUpgrade> upgrade() {
            return stored > type.version()
                    ? Optional.of(new NeedsUpgrade(type.base() + ".v" + stored))
                    : Optional.empty();
        }

        /** True if the record reads the stored bytes as they are. */
        boolean isCurrent() {
            return stored == type.version();
        }

        ObjectNode lifted(ObjectNode clear) {
            upgrade().ifPresent(needed -> {
                throw needed;
            });
            ObjectNode lifted = clear;
            for (int version = stored; version < type.version(); version++) {
                lifted = upcasters.get(type.base() + ".v" + version).apply(lifted);
            }
            return lifted;
        }
    }

    private void add(EventType type) {
        byBase.put(type.base(), type);
        byRecord.put(type.record(), type);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed() && !type.isRecord()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventCatalogue::records)
                : Stream.of(type);
    }
}
