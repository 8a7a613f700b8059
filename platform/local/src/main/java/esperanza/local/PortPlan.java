package esperanza.local;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The port of each part of a platform, by the name of the part. */
@FunctionalInterface
interface PortPlan {

    Map<String, Integer> USUAL = Map.ofEntries(
            Map.entry("console-1", 8080),
            Map.entry("intake-1", 8081),
            Map.entry("investigation-1", 8082),
            Map.entry("protection-1", 8083),
            Map.entry("notification-1", 8084),
            Map.entry("console-management-1", 9080),
            Map.entry("intake-management-1", 9081),
            Map.entry("investigation-management-1", 9082),
            Map.entry("protection-management-1", 9083),
            Map.entry("notification-management-1", 9084),
            Map.entry("keycloak", 8180),
            Map.entry("postgres", 25432),
            Map.entry("kafka", 29092),
            Map.entry("bearerbox", 13002),
            Map.entry("smsbox", 13013),
            Map.entry("carrier", 13775));

    int of(String part);

    /** The ports that the README lists. An environment variable can change each. */
    static PortPlan usual() {
        return part -> Optional.ofNullable(System.getenv(setting(part)))
                .map(Integer::valueOf)
                .orElseGet(() -> Optional.ofNullable(USUAL.get(part)).orElseGet(Ports::free));
    }

    /** A free port for each part, drawn once: what one part is told of another's port stays true. */
    static PortPlan free() {
        Map<String, Integer> drawn = new ConcurrentHashMap<>();
        return part -> drawn.computeIfAbsent(part, _ -> Ports.free());
    }

    /**
     * The name of the environment variable for the port of a part: {@code ESPERANZA_PORT_INTAKE},
     * {@code ESPERANZA_PORT_KAFKA}.
     */
    static String setting(String part) {
        var name = part.endsWith("-1") ? part.substring(0, part.length() - 2) : part;
        return "ESPERANZA_PORT_" + name.replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
