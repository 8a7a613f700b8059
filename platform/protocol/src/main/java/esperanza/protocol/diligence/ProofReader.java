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
        if (take("once")) {
            return new Proof.Once(event());
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
        return new Proof.Event(name, where, last, relations());
    }

    private List<Relation> relations() {
        List<Relation> relations = new ArrayList<>();
        Optional<Relation> next = relation();
        while (next.isPresent()) {
            relations.add(next.get());
            next = relation();
        }
        return List.copyOf(relations);
    }

    private Optional<Relation> relation() {
        if (take("after") || take("unless")) {
            return Optional.of(new Relation.After(words()));
        }
        if (take("before")) {
            return Optional.of(new Relation.Before(event()));
        }
        if (take("with")) {
            String field = word();
            need("of");
            return Optional.of(new Relation.SameAs(field, word()));
        }
        return Optional.empty();
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
        return take("=") ? new Where.Says(field, Set.copyOf(words())) : new Where.Names(field);
    }

    private List<String> words() {
        List<String> words = new ArrayList<>(List.of(word()));
        while (take("|")) {
            words.add(word());
        }
        return List.copyOf(words);
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
