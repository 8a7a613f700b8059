package esperanza.intake.door.domain;

import esperanza.protocol.vocabulary.DoorScope;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/**
 * The own door of a party.
 *
 * @param keys the id of the key for each that has one
 */
public record Door(Map<DoorScope, UUID> keys) {

    static final Door SHUT = new Door(Map.of());

    public boolean opensWith(UUID keyId) {
        return keys.containsValue(keyId);
    }

    boolean hasKey(DoorScope scope) {
        return keys.containsKey(scope);
    }

    Door given(DoorScope scope, UUID keyId) {
        Map<DoorScope, UUID> all = new EnumMap<>(DoorScope.class);
        all.putAll(keys);
        all.put(scope, keyId);
        return new Door(Map.copyOf(all));
    }

    Door ended(DoorScope scope) {
        Map<DoorScope, UUID> fewer = new EnumMap<>(DoorScope.class);
        fewer.putAll(keys);
        fewer.remove(scope);
        return new Door(Map.copyOf(fewer));
    }
}
