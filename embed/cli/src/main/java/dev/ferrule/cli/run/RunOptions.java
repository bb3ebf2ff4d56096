package dev.ferrule.cli.run;

import dev.ferrule.cli.sandbox.SandboxSetting;
import dev.ferrule.runtime.http.Transport;
import dev.ferrule.runtime.http.apache.ApacheTransport;
import dev.ferrule.runtime.http.jdk.JdkTransport;
import dev.ferrule.runtime.network.Network;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that every action has, whatever its spec says. */
final class RunOptions {

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = {
                "A JSON object of parameter ids and values; - reads standard input.",
                "What is given as an option too counts as the option says."
            })
    @Nullable
    String input;

    @Option(
            names = "--connection",
            paramLabel = "NAME|FILE",
            description = {
                "The name of a connection (ferrule connections add), or a .properties or .json file of connection field ids "
                        + "and values, readable by its owner alone. A secret in it may be a reference: env:NAME, file:PATH.",
                "Its network settings (network.proxy=..., or an object \"network\") say how the server is reached: "
                        + NetworkBlock.KEY_LIST + "."
            })
    @Nullable
    String connectionFile;

    @Option(names = "--sandbox", description = "Calls a made-up service inside this process instead of a real one.")
    boolean sandbox;

    @Option(
            names = "--sandbox-option",
            paramLabel = "KEY=VALUE",
            converter = SandboxSetting.Converter.class,
            description = "A setting of the sandbox. Give it once for each setting.")
    List<SandboxSetting> sandboxOptions = List.of();

    @Option(names = "--explain", description = "Prints the requests that would be sent, and sends nothing.")
    boolean explain;

    @Option(
            names = "--choices",
            paramLabel = "PARAMETER",
            description = {
                "Prints the values or entries that the service offers for a parameter instead of running the action.",
                "Give the parameters on which they depend beside it."
            })
    @Nullable
    String choices;

    @Option(
            names = "--check-entries",
            description = {
                "Checks the entries of maps by what the service tells of them before the action runs.",
                "It is asked once more for that."
            })
    boolean checkEntries;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            converter = Seconds.class,
            description = "The longest time of the call, over all its requests. Default: 30.")
    @Nullable
    Duration timeout;

    @Option(names = "--transport", paramLabel = "apache|jdk", description = "The HTTP client to use. Default: apache.")
    TransportChoice transport = TransportChoice.APACHE;

    @Option(
            names = "--log",
            description = {
                "Prints on standard error a line for each call, request, pause and page.",
                "Secrets are masked, and values of parameters are left out."
            })
    boolean log;

    @Option(names = "--json-errors", description = "Prints an error of the call as JSON.")
    boolean jsonErrors;

    /** The HTTP clients there are. */
    enum TransportChoice {
        APACHE,
        JDK;

        Transport open(Network network) {
            return switch (this) {
                case APACHE -> new ApacheTransport(network);
                case JDK -> new JdkTransport(network);
            };
        }
    }

    /** Reads a positive number of seconds. */
    static final class Seconds implements ITypeConverter<Duration> {

        private static final BigDecimal LONGEST =
                BigDecimal.valueOf(Duration.ofDays(1).toSeconds());

        @Override
        public Duration convert(String text) {
            try {
                BigDecimal seconds = new BigDecimal(text);
                if (seconds.signum() > 0 && seconds.compareTo(LONGEST) <= 0) {
                    return Duration.ofMillis(
                            Math.max(1, seconds.movePointRight(3).longValue()));
                }
            } catch (NumberFormatException e) {
                throw refused();
            }
            throw refused();
        }

        private static TypeConversionException refused() {
            return new TypeConversionException("must be a number of seconds above 0 and at most " + LONGEST);
        }
    }
}
