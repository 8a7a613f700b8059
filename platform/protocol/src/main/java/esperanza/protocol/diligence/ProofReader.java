package esperanza.protocol.diligence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@link Proof}, from left to right. */
final class ProofReader {

    private static final Pattern TOKEN = Pattern.compile("\\s*([A-Za-z0-9_-]+|[+/(){}\\[\\],=|!])");

    private final String written;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    ProofReader(String written) {
        this.written = written;
        Matcher token = TOKEN.matcher(written);
        int end = 0;
        while (token.find() && token.start() == end) {
            tokens.add(token.group(1));
            end = token.end();
        }
        if (!written.substring(end).isBlank()) {
            throw wrong("cannot read " + written.substring(end));
        }
    }

    Proof proof() {
        Proof proof = either();
        end();
        return proof;
    }

    private void end() {
        if (next < tokens.size()) {
            throw wrong("unexpected " + tokens.get(next));
        }
    }

    private Proof either() {
        List<Proof> parts = new ArrayList<>(List.of(both()));
        while (take("/")) {
            parts.add(both());
        }
        return parts.size() == 1 ? parts.getFirst() : new Proof.Any(List.copyOf(parts));
    }

    private Proof both() {
        List<Proof> parts = new ArrayList<>(List.of(single()));
        while (take("+")) {
            parts.add(single());
        }
        return parts.size() == 1 ? parts.getFirst() : new Proof.All(List.copyOf(parts));
    }

    private Proof single() {
        if (take("(")) {
            Proof inner = either();
            need(")");
            return inner;
        }
        if (take("always")) {
            return new Proof.Constant(true);
        }
        return take("never") ? new Proof.Constant(false) : event();
    }

    /** One event alone. */
    static Proof.Event event(String written) {
        ProofReader reader = new ProofReader(written);
        Proof.Event event = reader.event();
        reader.end();
        return event;
    }

    private Proof.Event event() {
        boolean last = take("last");
        String name = word();
        List<Where> where = take("{") ? conditions("}") : List.of();
        return new Proof.Event(name, where, last, other("after"), other("unless"));
    }

    private Optional<String> other(String relation) {
        return take(relation) ? Optional.of(word()) : Optional.empty();
    }

    private List<Where> conditions(String end) {
        List<Where> conditions = new ArrayList<>();
        do {
            conditions.add(condition());
        } while (take(","));
        need(end);
        return List.copyOf(conditions);
    }

    private Where condition() {
        if (take("!")) {
            return new Where.Lacks(word());
        }
        String field = word();
        if (take("[")) {
            return new Where.Has(field, conditions("]"));
        }
        return take("=") ? new Where.Says(field, values()) : new Where.Names(field);
    }

    private Set<String> values() {
        List<String> values = new ArrayList<>(List.of(word()));
        while (take("|")) {
            values.add(word());
        }
        return Set.copyOf(values);
    }

    private String word() {
        if (next == tokens.size() || !Character.isLetterOrDigit(tokens.get(next).charAt(0))) {
            throw wrong(
                    next == tokens.size()
                            ? "something is missing at the end"
                            : "a name is needed, not " + tokens.get(next));
        }
        return tokens.get(next++);
    }

    private boolean take(String token) {
        boolean there = next < tokens.size() && tokens.get(next).equals(token);
        next += there ? 1 : 0;
        return there;
    }

    private void need(String token) {
        if (!take(token)) {
            throw wrong(token + " is missing");
        }
    }

    private IllegalArgumentException wrong(String why) {
        return new IllegalArgumentException("The proof \"" + written + "\": " + why);
    }
}
