/** What a machine needs to become a probe. `base` and `token` are of an alphabet that is safe inside quotes. */
export type Install = { base: string; token: string; sha256: string };

const file = "mailpath.mjs";
const tokenFile = "mailpath-probe.token";
const source = (base: string): string => `${base}/api/probe/${file}`;

export type InstallText = "unix" | "systemd" | "windows" | "windowsTask";

/** Downloads, compares, keeps the token where only its owner reads it, runs: for any POSIX shell. */
const unix = ({ base, token, sha256 }: Install): string =>
  `curl -fsS -o ${file} '${source(base)}' &&
node -e 'process.exit(require("crypto").createHash("sha256").update(require("fs").readFileSync("${file}")).digest("hex")==="${sha256}"?0:1)' &&
(umask 077; printf '%s\\n' '${token}' > ${tokenFile}) &&
node ${file} probe --url '${base}' --token-file ${tokenFile}
`;

/** Keeps it running on Linux, started with the machine, as a user of its own (systemd 247 or newer). */
const systemd = ({ base }: Install): string =>
  `sudo install -D -m 644 ${file} /opt/mailpath/${file} &&
sudo install -D -m 600 ${tokenFile} /etc/mailpath/probe.token &&
sudo tee /etc/systemd/system/mailpath-probe.service >/dev/null <<'UNIT'
[Unit]
Description=Mailpath probe
Wants=network-online.target
After=network-online.target

[Service]
DynamicUser=yes
LoadCredential=token:/etc/mailpath/probe.token
ExecStart=/usr/bin/env node /opt/mailpath/${file} probe --url ${base} --token-file \${CREDENTIALS_DIRECTORY}/token
Restart=always
RestartSec=10
RestartPreventExitStatus=2
NoNewPrivileges=yes
ProtectSystem=strict
ProtectHome=yes
PrivateTmp=yes

[Install]
WantedBy=multi-user.target
UNIT
sudo systemctl daemon-reload &&
sudo systemctl enable --now mailpath-probe.service
`;

const windows = ({ base, token, sha256 }: Install): string =>
  `$ErrorActionPreference = 'Stop'
New-Item -ItemType Directory -Force C:\\Mailpath | Out-Null
Set-Location C:\\Mailpath
Invoke-WebRequest -UseBasicParsing -Uri '${source(base)}' -OutFile ${file}
if ((Get-FileHash ${file} -Algorithm SHA256).Hash -ne '${sha256}') { throw 'The file is not the one that this page names.' }
Set-Content -Path ${tokenFile} -Value '${token}'
node ${file} probe --url '${base}' --token-file ${tokenFile}
`;

/** Started with the machine, as LOCAL SERVICE; a PowerShell of the administrator. */
const windowsTask = ({ base }: Install): string =>
  `icacls C:\\Mailpath\\${tokenFile} /inheritance:r /grant 'Administrators:F' 'LOCAL SERVICE:R'
$action = New-ScheduledTaskAction -Execute (Get-Command node).Source -WorkingDirectory C:\\Mailpath -Argument '${file} probe --url ${base} --token-file ${tokenFile}'
$trigger = New-ScheduledTaskTrigger -AtStartup
$principal = New-ScheduledTaskPrincipal -UserId 'NT AUTHORITY\\LOCAL SERVICE' -LogonType ServiceAccount
$settings = New-ScheduledTaskSettingsSet -RestartCount 999 -RestartInterval (New-TimeSpan -Minutes 1) -ExecutionTimeLimit 0
Register-ScheduledTask -TaskName 'Mailpath probe' -Action $action -Trigger $trigger -Principal $principal -Settings $settings
Start-ScheduledTask -TaskName 'Mailpath probe'
`;

const texts: Readonly<Record<InstallText, (install: Install) => string>> = {
  unix,
  systemd,
  windows,
  windowsTask,
};

export const installText = (kind: InstallText, install: Install): string => texts[kind](install);
