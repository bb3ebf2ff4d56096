package dev.ferrule.cli.run;

import dev.ferrule.cli.console.ExitCode;
import dev.ferrule.cli.console.Problem;
import dev.ferrule.cli.console.Surroundings;
import dev.ferrule.runtime.Secret;
import dev.ferrule.runtime.error.SettingsException;
import dev.ferrule.runtime.json.JsonArray;
import dev.ferrule.runtime.json.JsonBoolean;
import dev.ferrule.runtime.json.JsonNumber;
import dev.ferrule.runtime.json.JsonObject;
import dev.ferrule.runtime.json.JsonText;
import dev.ferrule.runtime.json.JsonValue;
import dev.ferrule.runtime.network.ClientCertificate;
import dev.ferrule.runtime.network.Network;
import dev.ferrule.runtime.network.Proxy;
import dev.ferrule.spec.diagnostic.Quote;
import dev.ferrule.spec.diagnostic.Suggestion;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads how a server is reached from a connection file: texts from properties, texts and other values from JSON. */
final class NetworkBlock {

    /** The keys, for the help. */
    static final String KEY_LIST = "proxy, proxy_user, proxy_password, no_proxy, ca, certificate, key, key_password, "
            + "timeout, connect_timeout, attempt_timeout, attempts, longest_pause, allowed_hosts, plain_http, public_only";

    private static final List<String> KEYS = List.of(KEY_LIST.split(", "));

    private static final Pattern TIME = Pattern.compile("([0-9]{1,6})(ms|s|m|h)");

    private final JsonObject block;
    private final Path file;
    private final FileSecretReader secrets;

    /**
     * The block of this file, to whose folder the paths in it are relative.
     */
    NetworkBlock(JsonObject block, Path file, Surroundings surroundings) {
        this.block = block;
        this.file = file;
        this.secrets = FileSecretReader.of(file, surroundings);
    }

    /**
     * The settings.
     *
     * @throws Problem when a key is not known, or a value or file cannot be read
     */
    Network read() {
        for (String key : block.members().keySet()) {
            if (!KEYS.contains(key)) {
                throw Problem.of(
                                ExitCode.INVALID,
                                file + " gives the network setting " + Quote.code(key) + ", which there is not.")
                        .hint(Suggestion.hint(key, KEYS));
            }
        }
        Network.Builder network = Network.builder();
        try {
            proxy().ifPresent(network::proxy);
            text("ca").map(this::content).ifPresent(network::trust);
            certificate().ifPresent(network::clientCertificate);
            time("timeout").ifPresent(network::timeout);
            time("connect_timeout").ifPresent(network::connectTimeout);
            time("attempt_timeout").ifPresent(network::attemptTimeout);
            time("longest_pause").ifPresent(network::longestPause);
            attempts().ifPresent(network::attempts);
            network.allowHosts(hosts("allowed_hosts").toArray(String[]::new));
        } catch (SettingsException e) {
            throw Problem.of(ExitCode.INVALID, e.getMessage() + " The network settings in " + file + " say so.");
        }
        if (flag("plain_http")) {
            network.allowPlainHttp();
        }
        if (flag("public_only")) {
            network.publicAddressesOnly();
        }
        return network.build();
    }

    private Optional<Proxy> proxy() {
        Optional<String> address = text("proxy");
        if (address.isEmpty()) {
            Stream.of("proxy_user", "proxy_password", "no_proxy")
                    .filter(block.members()::containsKey)
                    .findFirst()
                    .ifPresent(key -> {
                        throw wrong(key, "needs `proxy`");
                    });
            return Optional.empty();
        }
        Proxy proxy = proxy(address.get()).except(hosts("no_proxy"));
        Optional<String> user = text("proxy_user");
        Optional<Secret> password = secret("proxy_password");
        if (user.isPresent() != password.isPresent()) {
            throw wrong(user.isPresent() ? "proxy_user" : "proxy_password", "needs the other half of the login");
        }
        return Optional.of(user.isPresent() ? proxy.login(user.get(), password.orElseThrow()) : proxy);
    }

    private Proxy proxy(String address) {
        try {
            URI uri = new URI(address.contains("://") ? address : "http://" + address);
            if (uri.getUserInfo() != null) {
                throw wrong("proxy", "must not hold a user name or password; give `proxy_user` and `proxy_password`");
            }
            if ("http".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0) {
                return Proxy.of(uri.getHost(), uri.getPort());
            }
        } catch (URISyntaxException e) {
            throw wrong("proxy", "must be a host and a port, such as http://proxy.example.com:3128");
        }
        throw wrong("proxy", "must be a host and a port, such as http://proxy.example.com:3128");
    }

    private Optional<ClientCertificate> certificate() {
        Optional<String> certificate = text("certificate");
        Optional<Secret> password = secret("key_password");
        if (certificate.isEmpty()) {
            Stream.of("key", "key_password")
                    .filter(block.members()::containsKey)
                    .findFirst()
                    .ifPresent(key -> {
                        throw wrong(key, "needs `certificate`");
                    });
            return Optional.empty();
        }
        String name = certificate.get().toLowerCase(Locale.ROOT);
        if (name.endsWith(".p12") || name.endsWith(".pfx")) {
            return Optional.of(
                    ClientCertificate.pkcs12(bytes(certificate.get()), password.orElseGet(() -> Secret.of(""))));
        }
        String key = text("key").orElseThrow(() -> wrong("certificate", "needs `key`, unless it is a .p12 file"));
        return Optional.of(ClientCertificate.pem(content(certificate.get()), Secret.of(content(key)), password));
    }

    private Optional<Secret> secret(String key) {
        return text(key).map(text -> secrets.read(text, ConnectionValues.NETWORK + "." + key));
    }

    private Optional<Integer> attempts() {
        return text("attempts").map(text -> {
            if (!text.matches("[1-9][0-9]?")) {
                throw wrong("attempts", "must be a number from 1 to 99");
            }
            return Integer.parseInt(text);
        });
    }

    private Optional<Duration> time(String key) {
        return text(key).map(text -> {
            Matcher time = TIME.matcher(text);
            if (!time.matches()) {
                throw wrong(key, "must be a time such as 500ms, 30s, 5m or 1h");
            }
            long number = Long.parseLong(time.group(1));
            return switch (time.group(2)) {
                case "ms" -> Duration.ofMillis(number);
                case "s" -> Duration.ofSeconds(number);
                case "m" -> Duration.ofMinutes(number);
                default -> Duration.ofHours(number);
            };
        });
    }

    private boolean flag(String key) {
        String text = text(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(key, "must be true or false");
        }
        return text.equals("true");
    }

    /** A list of JSON, or a text with commas. */
    private List<String> hosts(String key) {
        JsonValue value = block.members().get(key);
        List<String> texts = value instanceof JsonArray array
                ? array.values().stream()
                        .map(each -> each instanceof JsonText text ? text.text() : "")
                        .toList()
                : text(key).map(text -> List.of(text.split(","))).orElse(List.of());
        List<String> hosts = texts.stream().map(String::strip).toList();
        if (hosts.stream().anyMatch(host -> !host.matches("(\\*\\.)?[A-Za-z0-9._:\\[\\]-]+"))) {
            throw wrong(key, "must be hosts, such as api.example.com or *.example.com");
        }
        return hosts;
    }

    private Optional<String> text(String key) {
        JsonValue value = block.members().get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (value instanceof JsonText text) {
            return Optional.of(text.text());
        }
        if (value instanceof JsonNumber || value instanceof JsonBoolean) {
            return Optional.of(value.toString());
        }
        throw wrong(key, "must be a text");
    }

    private String content(String path) {
        try {
            return InputFiles.decoded(bytes(path));
        } catch (CharacterCodingException e) {
            throw Problem.of(ExitCode.FILE, path + " is not in PEM, which is text.");
        }
    }

    private byte[] bytes(String path) {
        Path found = file.resolveSibling(path);
        try {
            return Files.readAllBytes(found);
        } catch (IOException e) {
            throw Problem.file("read", found, e);
        }
    }

    private Problem wrong(String key, String what) {
        return Problem.of(
                ExitCode.INVALID, "The network setting " + Quote.code(key) + " in " + file + " " + what + ".");
    }
}
