import { isWebPort, submissionsPort } from "@/lib/core/port";
import type { ClassroomEndpoint } from "./classroom-endpoint";
import { beginMark, endMark, type ShellInput } from "./classroom-shell";

/** One string of PowerShell: quotes are doubled, and the typographic ones that it takes for quotes as well. */
export const powershellQuote = (text: string): string =>
  `'${text.replace(/['\u2018\u2019\u201a\u201b]/g, "$&$&")}'`;

const lookFunction = `function Look($name, $port, $read) {
  $state = 'unreachable'; $ms = '-'; $address = '-'; $heard = ''
  $client = New-Object System.Net.Sockets.TcpClient
  try {
    $ips = [System.Net.Dns]::GetHostAddresses($name)
    $ip = @($ips | Where-Object { $_.AddressFamily -eq 'InterNetwork' }) + @($ips) | Select-Object -First 1
    $address = $ip.IPAddressToString
    $client = New-Object System.Net.Sockets.TcpClient($ip.AddressFamily)
    $watch = [System.Diagnostics.Stopwatch]::StartNew()
    $task = $client.ConnectAsync($ip, $port)
    if (-not $task.Wait(6000)) { $state = 'timeout' } else {
      $ms = [int]$watch.ElapsedMilliseconds; $state = 'connected'
      if ($read) {
        $state = 'silent'
        $stream = $client.GetStream(); $stream.ReadTimeout = 30000
        $reader = New-Object System.IO.StreamReader($stream)
        $line = $reader.ReadLine()
        if ($null -eq $line) { $state = 'closed' } else {
          $state = 'open'; $heard = $line.Substring(0, [Math]::Min(300, $line.Length))
          $bye = [System.Text.Encoding]::ASCII.GetBytes("QUIT\`r\`n"); $stream.Write($bye, 0, $bye.Length)
        }
      }
    }
  } catch {
    $inner = $_.Exception; while ($inner.InnerException) { $inner = $inner.InnerException }
    if ($inner -is [System.Net.Sockets.SocketException]) {
      switch ($inner.SocketErrorCode) {
        'ConnectionRefused' { $state = 'refused' } 'TimedOut' { if ($state -ne 'silent') { $state = 'timeout' } }
        'ConnectionReset' { if ($ms -eq '-') { $state = 'reset' } else { $state = 'closed' } }
        'HostNotFound' { $state = 'no-name' } 'NoData' { $state = 'no-name' }
      }
    }
  } finally { $client.Close() }
  "look $name $port $state $ms $address"
  if ($heard -ne '') { "heard $heard" }
}`;

const call = ({ host, port }: ClassroomEndpoint): string => {
  const reads = !isWebPort(port) && port !== submissionsPort;
  return `Look ${powershellQuote(host)} ${port} $${reads}`;
};

const post = (link: string, { done, notSent }: ShellInput["words"]): string => `try {
  $answer = Invoke-WebRequest -UseBasicParsing -Method Post -ContentType 'text/plain; charset=utf-8' -Uri ${powershellQuote(link)} -Body ([System.Text.Encoding]::UTF8.GetBytes($block))
  $answer.Content; Write-Host ${powershellQuote(done)}
} catch { Write-Host ${powershellQuote(notSent)} }`;

/** The same for Windows PowerShell 5.1 and PowerShell 7. Nobody has run it yet: the page says so. */
export function powershellText({ endpoints, link, words }: ShellInput): string {
  const controls = endpoints.filter(({ role }) => role === "control");
  const server = endpoints.filter(({ role }) => role === "server");
  const comments = [words.what, words.nothing, ...(link === null ? [] : [words.sends, link])];
  return [
    ...comments.map((text) => `# ${text}`),
    "& {",
    lookFunction,
    "$lines = @(",
    `"at $((Get-Date).ToUniversalTime().ToString('yyyy-MM-ddTHH:mm:ssZ'))"`,
    "'tool powershell'",
    ...[...controls, ...server].map(call),
    ")",
    `$block = @(${powershellQuote(beginMark)}) + $lines + @(${powershellQuote(endMark)}) -join "\`n"`,
    "$block",
    link === null ? `Write-Host ${powershellQuote(words.done)}` : post(link, words),
    "}",
    "",
  ].join("\n");
}
