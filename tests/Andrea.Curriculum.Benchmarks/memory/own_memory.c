/* own_memory PROGRAM [ARGUMENT...]
   Runs a program without its output and prints kilobytes=N: the memory that is its own when it ends, which no file backs. For Linux. */
#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
#include <unistd.h>

static const int EXITING = SIGTRAP | (PTRACE_EVENT_EXIT << 8);

static int start(char **command) {
  int child = fork();
  if (child == 0) {
    int nowhere = open("/dev/null", O_WRONLY);
    dup2(nowhere, STDOUT_FILENO);
    dup2(nowhere, STDERR_FILENO);
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    execvp(command[0], command);
    _exit(127);
  }
  waitpid(child, NULL, 0);
  ptrace(PTRACE_SETOPTIONS, child, 0, PTRACE_O_TRACEEXIT | PTRACE_O_EXITKILL);
  return child;
}

static void print_memory(int process) {
  char line[128], path[32];
  snprintf(path, sizeof path, "/proc/%d/status", process);
  FILE *status = fopen(path, "r");
  long kilobytes;
  while (status && fgets(line, sizeof line, status))
    if (sscanf(line, "RssAnon: %ld", &kilobytes) == 1) printf("kilobytes=%ld\n", kilobytes);
  if (status) fclose(status);
}

int main(int argc, char **argv) {
  if (argc < 2) return 2;
  int child = start(argv + 1);
  ptrace(PTRACE_CONT, child, 0, 0);
  for (int status; waitpid(child, &status, 0) == child && WIFSTOPPED(status);) {
    int exiting = status >> 8 == EXITING, signal = WSTOPSIG(status);
    if (exiting) print_memory(child);
    ptrace(PTRACE_CONT, child, 0, exiting || signal == SIGTRAP ? 0 : signal);
  }
  return 0;
}
